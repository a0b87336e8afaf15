// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <initializer_list>

namespace sandbox::reader {

/// Is one of `wanted` among the words of a property's name?
inline bool any(const QStringList& words, std::initializer_list<const char*> wanted)
{
    for (const char* word : wanted) {
        if (words.contains(QString::fromLatin1(word)))
            return true;
    }
    return false;
}

} // namespace sandbox::reader
