// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/appconfig/store.h"

#include <QStringList>
#include <variant>

namespace sandbox::appconfig {

/// Why a parameter was refused: its name, and what is wrong with it.
struct BadArgument
{
    QString name;
    QString detail;
};

/// A filter of names as the service takes it: nothing or `*` is any, `abc*` a beginning, `a,b` up to five names; `\` makes
/// `*`, `,` and itself plain. For labels, U+0000 stands for no label.
class NameFilter
{
public:
    static std::variant<NameFilter, BadArgument> parse(const QString& parameter, const QString& text);
    bool matches(const QString& name) const;

private:
    bool m_any = true;
    bool m_prefix = false;
    QStringList m_names; ///< null entry: no label
};

/// Key, label and up to five `name=value` tags.
struct Filter
{
    NameFilter key;
    NameFilter label;
    QList<std::pair<QString, QString>> tags; ///< a null value: JSON's null

    static std::variant<Filter, BadArgument> parse(const QString& key, const QString& label, const QStringList& tags);
    bool matches(const KeyValue& state) const;
};

} // namespace sandbox::appconfig
