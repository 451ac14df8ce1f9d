"""Links on live pages: found, visited at night, shown where they broke."""
