// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/kql.h"

namespace kql {

/// The bounds of one running query: rows and memory of any table, and whether somebody stopped it.
class Limits
{
public:
    explicit Limits(const Options& options) : m_options(options) {}
    /// Rows between two questions to `Options::stop`.
    static constexpr size_t kStride = 4096;
    /// Cancelled, Timeout, or QueryLimitsExceeded when a table of `rows` rows is too large.
    core::Result<void> check(size_t rows) const;
    core::Result<void> check(const ColumnTable& table) const;
    const Options& options() const { return m_options; }

private:
    const Options& m_options;
};

} // namespace kql
