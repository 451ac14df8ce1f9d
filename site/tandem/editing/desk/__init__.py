"""What waits for whom, on the home page of the CMS."""
