"""A page read as a reader would: headings, paragraphs, links, pictures, tables, in their order."""
