"""Starting, saving, attaching and sending an application."""
