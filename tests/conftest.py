"""Fixtures for the project's own folder and the folder of real articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.shared import NO_SHARED, ROOT, SHARED

if TYPE_CHECKING:
    from pathlib import Path

    from _pytest.terminal import TerminalReporter


@pytest.fixture(scope="session")
def project() -> Path:
    """The root of the project."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real articles; a test that asks for it is skipped where the folder is absent."""
    if not SHARED.is_dir():
        pytest.skip(NO_SHARED)
    return SHARED


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """Say how many tests were skipped for want of the shared folder, also when there are none."""
    skipped = sum(NO_SHARED in str(report.longrepr) for report in terminalreporter.stats.get("skipped", ()))
    terminalreporter.write_line(f"skipped for want of the folder of real articles: {skipped}")
