# SPDX-License-Identifier: GPL-3.0-or-later
# Drafts, book, back-test and watch over the wire against the sandbox in the same process.
pilothouse_test(monitoring/alerts LABELS contract DEPENDS monitoring app/sandbox tests/support tests/httpsupport TIMEOUT 300)
