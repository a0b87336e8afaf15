// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QStringList>

namespace prompts {

/// What is to be said about a name that may be used.
struct NameCheck
{
    QStringList warnings; ///< full sentences: other systems cannot hold it, it looks like another one
};

/// Checks a path of a file in the library. Refused (InvalidInput, Untrusted): what leaves the folder, touches `.git` in any spelling that
/// some file system folds to it (case, trailing dots and spaces, short names, streams, invisible characters), control characters,
/// backslashes, components over 255 bytes, the library's own `.pilothouse`. Everything else of Unicode is allowed; warned of are names
/// that Windows cannot hold, invisible and direction-changing characters, spaces at an end, and names in `existing` that differ only in
/// case or normal form. Pure.
core::Result<NameCheck> checkName(const QString& path, const QStringList& existing = {});

/// Checks a label: 1 to 64 letters, digits, `-`, `_`, `.`; begins with a letter or digit.
core::Result<void> checkLabel(const QString& label);

/// Whether both names would be the same file on a system that ignores case and normal form.
bool namesCollide(const QString& a, const QString& b);

} // namespace prompts
