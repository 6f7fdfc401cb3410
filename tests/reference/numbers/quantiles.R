# Quantiles with Woodruff's intervals by R's `survey`.
#
#   Rscript tests/reference/numbers/quantiles.R tests/reference/numbers     (from the project's root)
#
# No share below the first value's: there survey 4.1 gives the value of the second respondent.
# Writes quantiles.csv and the two distributions (value, weight): distribution-*.csv.
suppressMessages(library(survey))
folder <- commandArgs(trailingOnly = TRUE)[1]
head <- sprintf("# R %s, survey %s", getRversion(), packageVersion("survey"))
data(api)
apistrat$tens <- 10 * floor(apistrat$api00 / 10) # ties
designs <- list(
  fine = svydesign(ids = ~1, strata = ~stype, weights = ~pw, data = apistrat, fpc = ~fpc),
  equal = svydesign(ids = ~1, strata = ~stype, weights = rep(1, 200), data = apistrat)
)
lines <- c(head, "design,rule,type,share,value,low,high,se,share_at,share_se,df,n")
for (name in names(designs)) {
  design <- designs[[name]]
  sums <- tapply(weights(design), apistrat$tens, sum)
  writeLines(c(head, "value,weight", sprintf("%s,%.17g", names(sums), sums)), file.path(folder, sprintf("distribution-%s.csv", name)))
  for (rule in c("math", "school")) for (type in c("mean", "beta")) for (share in c(.05, .1, .25, .5, .75, .9, .98)) {
    found <- svyquantile(~tens, design, share, interval.type = type, qrule = rule)$tens[1, ]
    value <- found[["quantile"]]
    below <- svymean(~ as.numeric(tens <= value), update(design, value = value))
    lines <- c(lines, sprintf(
      "%s,%s,%s,%g,%.17g,%.17g,%.17g,%.17g,%.17g,%.17g,%d,%d", name, rule, type, share,
      value, found[[2]], found[[3]], found[["se"]], coef(below), as.numeric(SE(below)), degf(design), nrow(design)
    ))
  }
}
writeLines(lines, file.path(folder, "quantiles.csv"))
