"""Text whose boxes a PDF tool threw about: lines to shapes, shapes to boxes, boxes to the form's order."""
