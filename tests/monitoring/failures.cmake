# SPDX-License-Identifier: GPL-3.0-or-later
pilothouse_test(monitoring/classifier LABELS unit DEPENDS monitoring)
pilothouse_test(monitoring/failuremodes LABELS unit DEPENDS monitoring)
pilothouse_test(monitoring/failurecounts LABELS unit DEPENDS monitoring)
pilothouse_test(monitoring/failurereader LABELS contract DEPENDS monitoring app/sandbox tests/support tests/httpsupport LINK tests_sandboxfixture
    SOURCES fortnighttiles.cpp fortnighttiles.h TIMEOUT 900)
