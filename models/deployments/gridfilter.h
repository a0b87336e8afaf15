// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/deploymentcolumns.h"

#include <vector>

namespace deployments {

/// One condition of a grid filter.
struct GridTerm
{
    enum class Kind { Anywhere, InColumn, Less, Greater, Equal };
    Kind kind = Kind::Anywhere;
    bool isExcluding = false;
    Column column = Column::Tenant;
    QString text; ///< lower case
    double number = 0;
};

/// What the filter line of the grid means: words that must all occur without case, "quoted words", `column:word`, `-word`,
/// and comparisons of number columns (`used>80` in percent, `days<30`, `429>1`, `capacity>=100`). A term that cannot be read as
/// more is taken as a word. Value type.
class GridFilter
{
public:
    static GridFilter parse(const QString& text);
    /// `texts` are the row's cells by column, `haystack` all of them in lower case.
    bool matches(const DeploymentRow& row, const QString* texts, const QString& haystack, const QDateTime& now) const;
    const std::vector<GridTerm>& terms() const { return m_terms; }

private:
    std::vector<GridTerm> m_terms;
};

} // namespace deployments
