from ..prices import apple
open = apple > 2
