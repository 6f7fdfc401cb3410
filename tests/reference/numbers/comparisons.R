# P-values and probabilities by base R.
#
#   Rscript tests/reference/numbers/comparisons.R > tests/reference/numbers/comparisons.csv
cat(sprintf("# R %s\n", getRversion()))
cat("first,first_se,second,second_se,covariance,df,low,high,p_value,holm,at_least\n")
set.seed(5)
k <- 24
first <- runif(k, .05, .95)
second <- pmin(pmax(first + rnorm(k, 0, .08), .02), .98)
first_se <- runif(k, .01, .04)
second_se <- runif(k, .01, .04)
covariance <- rep(c(0, .3), k / 2) * first_se * second_se
df <- rep(c(Inf, 4, 30, 900), k / 4)
se <- sqrt(first_se^2 + second_se^2 - 2 * covariance)
value <- second - first
p <- 2 * pt(-abs(value / se), df)
m <- second * (1 - second) / second_se^2
least <- 1 - pbeta(first, m * second + .5, m * (1 - second) + .5)
cat(sprintf(
  paste(rep("%.17g", 11), collapse = ","), first, first_se, second, second_se, covariance, df,
  value - qt(.975, df) * se, value + qt(.975, df) * se, p, p.adjust(p, "holm"), least
), sep = "\n")
