// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/filtersoverview.h"

#include <QPointer>

namespace deployments {

FiltersOverview::FiltersOverview(Parts parts, QObject* parent)
    : QObject(parent), m_parts(std::move(parts)), m_reader(m_parts.arm, m_parts.clock)
{
    connect(m_parts.runner, &ChangeRunner::resourceChanged, this, [this](const QString& resourceId) {
        const bool isOfAnAccount = resourceId.contains(QLatin1String("/Microsoft.CognitiveServices/accounts/"), Qt::CaseInsensitive);
        if (isOfAnAccount && isFilled()) {
            refresh();
        }
    });
}

FiltersOverview::~FiltersOverview()
{
    m_cancel.cancel();
}

const AccountFilters* FiltersOverview::account(const QString& accountId) const
{
    for (const AccountFilters& account : m_list.accounts) {
        if (account.accountId.compare(accountId, Qt::CaseInsensitive) == 0) {
            return &account;
        }
    }
    return nullptr;
}

void FiltersOverview::refresh()
{
    if (m_isReading) {
        m_isStale = true;
        return;
    }
    readAll();
}

QCoro::Task<> FiltersOverview::readAll()
{
    const QPointer<FiltersOverview> guard(this);
    m_isReading = true;
    Q_EMIT changed();
    http::CallContext context;
    context.cancel = m_cancel.token();
    context.label = tr("Reading content filters");
    const QList<TenantChoice> tenants = m_parts.tenants();
    const core::Result<FilterList> list = co_await m_reader.read(tenants, context);
    if (!guard) {
        co_return;
    }
    m_isReading = false;
    m_error = list ? core::Error() : list.error();
    if (list) {
        m_list = *list;
    }
    Q_EMIT changed();
    if (m_isStale) {
        m_isStale = false;
        refresh();
    }
}

} // namespace deployments
