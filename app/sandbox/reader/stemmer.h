// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sandbox::reader {

/// Stem of an English word in lower case: M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980,
/// preceded by a table of irregular forms (took -> take). Words with other than a-z, or shorter than three letters,
/// come back as they are.
QString stem(const QString& word);

} // namespace sandbox::reader
