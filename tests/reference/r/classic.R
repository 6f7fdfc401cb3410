# Writes the columns that are used here of the teaching data of R's survey package (figures, not code).
suppressMessages(library(survey))
out <- "tests/reference/classic"
keep <- function(frame, columns, name) {
  file <- gzfile(file.path(out, paste0(name, ".csv.gz")))
  write.csv(frame[, columns], file, row.names = FALSE, na = "", quote = FALSE)
}
data(api); data(hospital); data(scd); data(crowd); data(election); data(fpc); data(mu284)
school <- c("stype", "sch.wide", "awards", "comp.imp", "yr.rnd", "both", "pw", "fpc")
for (name in c("apistrat", "apisrs")) {
  frame <- get(name)
  frame$high <- ifelse(frame$api00 > 700, "yes", "no")
  keep(frame, c(school, "high", "api00", "api99", "enroll"), name)
}
apiclus1$high <- ifelse(apiclus1$api00 > 700, "yes", "no")
keep(apiclus1, c(school, "high", "dnum", "api00", "api99", "enroll"), "apiclus1")
apiclus2$high <- ifelse(apiclus2$api00 > 700, "yes", "no")
keep(apiclus2, c("stype", "sch.wide", "awards", "comp.imp", "high", "dnum", "snum", "pw", "fpc1", "fpc2",
                 "api00", "api99", "enroll"), "apiclus2")
keep(hospital, names(hospital), "hospital")
keep(scd, names(scd), "scd")
keep(crowd, names(crowd), "crowd")
keep(fpc, names(fpc), "fpc")
keep(mu284, names(mu284), "mu284")
election_pps$won <- ifelse(election_pps$Kerry > election_pps$Bush, "Kerry", "Bush")
election_pps$size <- ifelse(election_pps$votes > 100000, "large", "small")
election_pps$weight <- format(election_pps$wt, digits = 15, trim = TRUE)
keep(election_pps, c("won", "size", "weight", "votes", "Bush", "Kerry"), "election_pps")
