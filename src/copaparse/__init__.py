"""Wiki articles about football tournaments as typed objects, and back, byte for byte."""

__all__ = ["__version__"]

__version__ = "0.1.0"
