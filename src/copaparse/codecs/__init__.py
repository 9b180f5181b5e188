"""Nodes to typed objects and back: one module for each construct, its reader and its writer side by side."""
