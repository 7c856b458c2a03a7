# calendar: a year as text.
import calendar

calendar.prcal(2024, m=4)
