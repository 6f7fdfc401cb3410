# W, or a part of it, in R survey: Rscript w.R answers.csv whole|part
# Prints "name<TAB>CPU seconds<TAB>how many times this stands in W", then versions, peak MB and results.
suppressMessages(library(survey))
arguments <- commandArgs(trailingOnly = TRUE)
d <- read.csv(arguments[1])
part <- arguments[2] == "part"
for (item in c("s1", "s2")) d[[item]] <- as.integer(d[[item]] >= 4)
items <- c(paste0("q", 1:12), "s1", "s2")
cpu <- function(work) { t <- system.time(found <- work()); list(sum(t[c(1, 2)]), found) }
say <- function(name, seconds, times) cat(name, seconds, times, sep = "\t", fill = TRUE)
made <- cpu(function() svydesign(ids = ~1, strata = ~area, fpc = ~population, weights = ~w, data = d))
say("design", made[[1]], 1)
whole <- made[[2]]
groups <- list(ward = ~ward, area = ~area, cells = ~ward + age + sex)
chosen <- if (part) "q1" else items
for (item in chosen) {
  design <- if (item == "q3") subset(whole, preschool == 1) else whole
  formula <- as.formula(paste0("~", item))
  found <- cpu(function() svymean(formula, design, na.rm = TRUE))
  say("overall", found[[1]], length(items) / length(chosen))
  cat("result", item, format(coef(found[[2]]), digits = 17), format(SE(found[[2]])[1], digits = 17), sep = "\t", fill = TRUE)
  for (name in names(groups)) {
    found <- cpu(function() svyby(formula, groups[[name]], design, svymean, na.rm = TRUE))
    say(name, found[[1]], length(items) / length(chosen))
  }
}
cat("versions", paste(R.version$major, R.version$minor, sep = "."), as.character(packageVersion("survey")), sep = "\t", fill = TRUE)
cat("mb", sum(gc()[, 6]), sep = "\t", fill = TRUE)
