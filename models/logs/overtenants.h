// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QCoroTask>
#include <QList>
#include <QString>
#include <vector>

namespace logs {

/// What several tenants answered: rows in the order of the tenants, and those that did not answer, each named in its error's `target`.
template <typename T> struct OverTenants
{
    QList<T> rows;
    QList<core::Error> problems;
};

/// Waits for one running task a tenant; they go on side by side. An Error only on cancel, or when every tenant failed.
template <typename T> QCoro::Task<core::Result<OverTenants<T>>> overTenants(QStringList names, std::vector<QCoro::Task<core::Result<QList<T>>>> tasks)
{
    OverTenants<T> answers;
    for (size_t i = 0; i < tasks.size(); ++i) {
        const core::Result<QList<T>> found = co_await tasks[i];
        if (found) {
            answers.rows += *found;
        } else if (found.error().kind == core::ErrorKind::Cancelled) {
            co_return found.error();
        } else {
            core::Error problem = found.error();
            problem.target = names.value(qsizetype(i));
            answers.problems << problem;
        }
    }
    const bool allFailed = answers.rows.isEmpty() && !tasks.empty() && answers.problems.size() == qsizetype(tasks.size());
    if (allFailed) {
        core::Error first = answers.problems.first();
        co_return first;
    }
    co_return answers;
}

} // namespace logs
