"""The *Calls* group in the CMS."""
