// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/operators.h"

namespace kql {

const QHash<QString, RowOperator>& rowOperators()
{
    static const QHash<QString, RowOperator> operators;
    return operators;
}

} // namespace kql
