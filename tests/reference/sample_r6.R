# Estimates of the sample survey by R's `survey`: share, standard error, degrees of freedom.
#
#   Rscript tests/reference/sample_r6.R > tests/reference/sample_r6.csv     (from the project's root)
#
# Rows: with the file's weights, and with equal weights (the share of respondents).
suppressMessages(library(survey))
options(survey.lonely.psu = "fail")
answers <- read.csv("examples/sumiyoshi-r6/surveys/r6/answers.csv", fileEncoding = "UTF-8", na.strings = "")
agree <- c("そう思う", "ややそう思う", "あまりそう思わない", "そう思わない")
feel <- c("感じている", "やや感じている", "あまり感じていない", "感じていない")
know <- c("知っている", "知らない")
do <- c("取り組んでいる", "取り組んでいない")
items <- list(
  "1-1" = list("q1", agree, 2), "1-2" = list("q2", agree, 2), "2-1" = list("q3", agree, 2),
  "2-2" = list("q4", do, 1), "2-3" = list("q5", agree, 2), "2-4" = list("q6", agree, 2),
  "2-5" = list("q7", feel, 2), "3-1" = list("q8", know, 1), "3-2" = list("q9", know, 1),
  "3-3" = list("q10", agree, 2), "4-2" = list("q11", agree, 2)
)
cat(sprintf("# R %s, survey %s\n", getRversion(), packageVersion("survey")))
cat("weights,indicator,n,share,se,df\n")
answers$one <- 1
for (weights in c("weight", "one")) for (indicator in names(items)) {
  item <- items[[indicator]]
  given <- answers[[item[[1]]]]
  answers$y <- ifelse(given %in% item[[2]], as.numeric(given %in% head(item[[2]], item[[3]])), NA)
  design <- svydesign(
    ids = ~1, strata = ~area, weights = as.formula(paste0("~", weights)), fpc = ~N, data = answers
  )
  keep <- !is.na(answers$y)
  if (indicator == "3-1") keep <- keep & answers$child %in% "就学前"
  part <- subset(design, keep)
  mean <- svymean(~y, part)
  cat(sprintf("%s,%s,%d,%.15g,%.15g,%d\n", weights, indicator, sum(keep), coef(mean), SE(mean), degf(part)))
}
