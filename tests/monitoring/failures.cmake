# SPDX-License-Identifier: GPL-3.0-or-later
pilothouse_test(monitoring/classifier LABELS unit DEPENDS monitoring)
pilothouse_test(monitoring/failuremodes LABELS unit DEPENDS monitoring)
