# Confidence limits of shares by R: the rules of `svyciprop` (logit, beta), `prop.test`, `binom.test`.
#
#   Rscript tests/reference/numbers/intervals.R > tests/reference/numbers/intervals.csv
#
# Rows "svyciprop" come from a design; the others from the formula's own function of base R.
suppressMessages(library(survey))
cat(sprintf("# R %s, survey %s\n", getRversion(), packageVersion("survey")))
cat("source,kind,level,share,n_eff,df,n,low,high\n")
row <- function(source, kind, level, share, n_eff, df, n, limits) {
  cat(sprintf("%s,%s,%g,%.17g,%.17g,%.17g,%d,%.17g,%.17g\n", source, kind, level, share, n_eff, df, n, limits[1], limits[2]))
}
data(api)
designs <- list(
  svydesign(ids = ~1, strata = ~stype, weights = ~pw, data = apistrat, fpc = ~fpc),
  svydesign(ids = ~dnum, weights = ~pw, data = apiclus1, fpc = ~fpc),
  svydesign(ids = ~ dnum + snum, fpc = ~ fpc1 + fpc2, data = apiclus2)
)
for (design in designs) {
  for (level in c(.95, .9)) for (cut in c(500, 550, 600, 700, 780)) {
    part <- update(design, y = as.numeric(api00 > cut))
    mean <- svymean(~y, part)
    share <- coef(mean)[[1]]
    n_eff <- share * (1 - share) / as.numeric(vcov(mean))
    for (kind in c("logit", "beta")) {
      limits <- attr(suppressWarnings(svyciprop(~y, part, method = kind, level = level)), "ci")
      row("svyciprop", c(logit = "logit", beta = "korn-graubard")[[kind]], level, share, n_eff, degf(part), nrow(part), limits)
    }
  }
}
for (n in c(1, 7, 40, 473, 1500)) for (level in c(.95, .99)) {
  for (count in unique(round(n * c(0, .02, .2, .5, .9, 1)))) {
    row("binom.test", "exact", level, count / n, n, n - 1, n, binom.test(count, n, conf.level = level)$conf.int)
    test <- suppressWarnings(prop.test(count, n, conf.level = level, correct = FALSE))
    row("prop.test", "wilson", level, count / n, n, Inf, n, test$conf.int)
  }
}
