# W, or a part of it, in R survey: Rscript w.R answers.csv whole|part|raked
# raked: weights by calibrate(calfun = "raking") to ward.csv, age.csv, sex.csv beside the answers; one
# indicator, whole and by ward, each of the 745 groups taken to cost what a ward costs.
# Prints "name<TAB>CPU seconds<TAB>how many times this stands in W", then versions, peak MB and results.
suppressMessages(library(survey))
arguments <- commandArgs(trailingOnly = TRUE)
d <- read.csv(arguments[1])
part <- arguments[2] != "whole"
raked <- arguments[2] == "raked"
for (item in c("s1", "s2")) d[[item]] <- as.integer(d[[item]] >= 4)
items <- c(paste0("q", 1:12), "s1", "s2")
cpu <- function(work) { t <- system.time(found <- work()); list(sum(t[c(1, 2)]), found) }
say <- function(name, seconds, times) cat(name, seconds, times, sep = "\t", fill = TRUE)
made <- cpu(function() svydesign(ids = ~1, strata = ~area, fpc = ~population, weights = ~w, data = d))
say("design", made[[1]], 1)
whole <- made[[2]]
if (raked) {
  names <- c("ward", "age", "sex")
  tables <- lapply(names, function(name) read.csv(file.path(dirname(arguments[1]), paste0(name, ".csv"))))
  totals <- c(sum(tables[[1]]$total), unlist(lapply(tables, function(table) table$total[-1])))
  formula <- ~factor(ward) + factor(age) + factor(sex)
  names(totals) <- colnames(model.matrix(formula, expand.grid(ward = 0:23, age = 0:5, sex = 0:2)))
  made <- cpu(function() calibrate(whole, formula, totals, calfun = "raking", epsilon = 1e-10))
  say("calibrate", made[[1]], 1)
  whole <- made[[2]]
}
groups <- list(ward = ~ward, area = ~area, cells = ~ward + age + sex)
chosen <- if (part) "q1" else items
for (item in chosen) {
  design <- if (item == "q3") subset(whole, preschool == 1) else whole
  formula <- as.formula(paste0("~", item))
  found <- cpu(function() svymean(formula, design, na.rm = TRUE))
  say("overall", found[[1]], length(items) / length(chosen))
  cat("result", item, format(coef(found[[2]]), digits = 17), format(SE(found[[2]])[1], digits = 17), sep = "\t", fill = TRUE)
  for (name in if (raked) "ward" else base::names(groups)) {
    found <- cpu(function() svyby(formula, groups[[name]], design, svymean, na.rm = TRUE))
    say(name, found[[1]], length(items) / length(chosen) * (if (raked) 744 / 24 else 1))
  }
}
cat("versions", paste(R.version$major, R.version$minor, sep = "."), as.character(packageVersion("survey")), sep = "\t", fill = TRUE)
cat("mb", sum(gc()[, 6]), sep = "\t", fill = TRUE)
