# Reads a design's folder: answers as text, the description beside them, margins as numbers.
read_table <- function(path, encoding = "UTF-8") {
  data <- read.csv(path, colClasses = "character", na.strings = "", check.names = FALSE,
                   fileEncoding = encoding, quote = "\"")
  data[] <- lapply(data, enc2utf8)
  data
}

read_description <- function(folder) {
  jsonlite::fromJSON(file.path(folder, "for_r.json"), simplifyVector = FALSE)
}

texts <- function(list) vapply(list, as.character, "")

# A number matches a cell that reads as that number; a text matches the text exactly.
matches <- function(cells, values) {
  found <- rep(FALSE, length(cells))
  numbers <- suppressWarnings(as.numeric(cells))
  for (value in values) {
    same <- if (is.character(value)) cells == value else numbers == value
    found <- found | same %in% TRUE
  }
  found
}

# Who is in the base of an indicator, and who of them gave a counted answer.
in_base <- function(data, indicator, among) {
  base <- matches(data[[indicator$question]], indicator$answers)
  if (!is.null(among)) base <- base & (eval(parse(text = among), data) %in% TRUE)
  base
}
