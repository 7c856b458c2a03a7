# textwrap: every function and option on odd texts.
import textwrap
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except BaseException as e: print(type(e).__module__,type(e).__name__,e)
texts=["Hello there, how are you this fine day?  I'm glad to hear it!","","   ","a","This is a-very-long-hyphenated-word and em--dash  -- here.","x"*50+" y","foo\tbar\n baz\n\n qux","Sentence one. Sentence two! \"Quoted.\" Next? (paren.) end","--option and -x and foo-- bar","a\u00a0b c\u2003d e","1-2-3 4-a-5 aa-bb a-b-c e-mail x-","  leading and trailing   ","word "*30,"thisisaverylongwordwithouthyphens-butthenone-andanother","----- -- - a-","We (the people) don't know: 'tis—so","ünïcödé wörds-are-here ok"]
opts=[{},{'width':10},{'width':5},{'width':1},{'width':20,'initial_indent':'* ','subsequent_indent':'    '},{'width':12,'break_long_words':False},{'width':12,'break_on_hyphens':False},{'width':15,'drop_whitespace':False},{'width':15,'replace_whitespace':False},{'width':15,'expand_tabs':False},{'width':15,'fix_sentence_endings':True},{'width':12,'max_lines':2},{'width':12,'max_lines':1,'placeholder':'..'},{'width':0},{'width':-3},{'width':4,'max_lines':1},{'width':10,'tabsize':2},{'width':8,'break_long_words':False,'break_on_hyphens':False},{'width':10,'subsequent_indent':'>'*12},{'width':9,'max_lines':3,'placeholder':''},{'width':20,'max_lines':2,'drop_whitespace':False}]
for x in texts:
    for o in opts:
        t(textwrap.wrap,x,**o)
    t(textwrap.fill,x,20); t(textwrap.shorten,x,15); t(textwrap.shorten,x,10,placeholder='~'); t(textwrap.shorten,x,3)
for x in ['  a\n  b','  a\n b','\ta\n  b','\ta\n\tb\n','a\n b','','   ','\n\n','  a\n\n  b\n   \n','  a\n    b\n  c','    \n  a\n\t\n','  a\r\n  b','\t a\n\t  b\n','  x\n\ty','a','  a\n  ','   a\n  b\n c','\n  hi\n   there\n  ']:
    t(textwrap.dedent,x); t(textwrap.indent,x,'> '); t(textwrap.indent,x,'+',lambda l:True); t(textwrap.indent,x,'+',predicate=lambda l:'a' in l)
t(textwrap.dedent,1); t(textwrap.indent,1,'x'); t(textwrap.wrap,1); t(textwrap.wrap); t(textwrap.TextWrapper,1,2,3,4,5,6,7,8,9,10,11); t(textwrap.wrap,'a',foo=1); t(textwrap.dedent,b' a')
w=textwrap.TextWrapper(width=30); print(vars(w)); w.width=7; t(w.wrap,'some text to wrap'); t(w.fill,'some text to wrap')
class W(textwrap.TextWrapper):
    def _split(self,text): r=super()._split(text); print(r); return r
t(W(width=8).wrap,'ab cd-ef gh--ij'); print(W.unicode_whitespace_trans, W.sentence_end_re.pattern, W.wordsep_simple_re.pattern)
t(textwrap.wrap,'a b',width='x'); t(textwrap.shorten,'hello  world',11); t(textwrap.shorten,'hello  world',12); t(textwrap.shorten,'a'*20,10)
