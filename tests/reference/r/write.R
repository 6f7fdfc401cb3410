# JSON with all digits, 10 for the limits of intervals; lists without names are arrays, vectors of length above one too.
as_json <- function(x, indent = "") {
  if (is.list(x)) {
    if (!length(x)) return("[]")
    inner <- paste0(indent, " ")
    parts <- vapply(x, as_json, "", indent = inner)
    if (is.null(names(x))) return(paste0("[\n", inner, paste(parts, collapse = paste0(",\n", inner)), "\n", indent, "]"))
    keys <- vapply(names(x), quoted, "")
    flat <- !any(vapply(x, is.list, TRUE))
    if (flat) return(paste0("{", paste0(keys, ": ", parts, collapse = ", "), "}"))
    return(paste0("{\n", inner, paste0(keys, ": ", parts, collapse = paste0(",\n", inner)), "\n", indent, "}"))
  }
  if (is.null(x)) return("null")
  if (length(x) > 1) return(paste0("[", paste(vapply(x, limit, ""), collapse = ", "), "]"))
  if (is.na(x) || (is.numeric(x) && !is.finite(x))) return("null")
  if (is.character(x)) return(quoted(x))
  if (is.logical(x)) return(tolower(as.character(x)))
  shortest(x)
}

shortest <- function(x) {
  for (digits in 15:16) {
    text <- sprintf(paste0("%.", digits, "g"), x)
    if (as.numeric(text) == x) return(text)
  }
  sprintf("%.17g", x)
}

limit <- function(x) if (is.character(x)) quoted(x) else if (is.finite(x)) sprintf("%.10g", x) else "null"

quoted <- function(text) as.character(jsonlite::toJSON(jsonlite::unbox(text)))

write_json <- function(x, path) {
  force(x)
  connection <- file(path, "w", encoding = "UTF-8")
  writeLines(as_json(x), connection, useBytes = TRUE)
  close(connection)
}

made_by <- function(script) {
  list(R = as.character(getRversion()), survey = as.character(packageVersion("survey")), script = script)
}
