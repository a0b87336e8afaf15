// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/tourdeployments.h"

#include "desktop/application.h"
#include "widgets/common/grid.h"
#include "widgets/deployments/deploymentdetails.h"
#include "widgets/deployments/deploymentform.h"
#include "widgets/deployments/blockliststab.h"
#include "widgets/deployments/comparetab.h"
#include "widgets/deployments/deploymentspage.h"
#include "widgets/deployments/filterspage.h"
#include "widgets/deployments/plandialog.h"
#include "widgets/deployments/policiestab.h"
#include "widgets/deployments/policyform.h"
#include "widgets/deployments/quotapage.h"
#include "widgets/deployments/spilloversection.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QPointer>

namespace desktop {

using widgets::deployments::DeploymentForm;
using widgets::deployments::DeploymentsPage;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(desktop::TourStops)
};

const auto pageId = QStringLiteral("deployments");

DeploymentsPage* page(Application* a)
{
    a->window()->showPage(pageId);
    return qobject_cast<DeploymentsPage*>(a->window()->currentPage());
}

/// The provisioned deployment that spills over, or else whatever is first.
QString provisionedId(Application* a)
{
    const QList<deployments::DeploymentRow> rows = a->deployments()->allRows();
    for (const deployments::DeploymentRow& row : rows) {
        if (!row.spilloverTo.isEmpty()) {
            return row.id;
        }
    }
    return rows.isEmpty() ? QString() : rows.first().id;
}

void addForm(Application* a, QList<TourStop>& stops, const QString& id, const QString& title, const std::function<DeploymentForm*(DeploymentsPage*)>& open)
{
    const auto form = std::make_shared<QPointer<DeploymentForm>>();
    stops << TourStop{pageId + QLatin1Char('-') + id, pageId, title, [a, form, open] { *form = open(page(a)); },
                      [form] { return !form->isNull() && (*form)->hasFacts(); },
                      [form] {
                          if (!form->isNull()) {
                              (*form)->close();
                          }
                      }};
}

void addQuota(Application* a, QList<TourStop>& stops)
{
    const QString quota = QStringLiteral("quota");
    const auto open = [a, quota] {
        a->window()->showPage(quota);
        return qobject_cast<widgets::deployments::QuotaPage*>(a->window()->currentPage());
    };
    stops << TourStop{quota, quota, Text::tr("Quota"), [open] { open(); },
                      [a, open] { return a->deployments()->isFilled() && !a->deployments()->isReading() && open()->isReady(); }};
    const auto dialog = std::make_shared<QPointer<widgets::deployments::PlanDialog>>();
    stops << TourStop{QStringLiteral("quota-plan"), quota, Text::tr("Quota: what fits where"),
                      [open, dialog] {
                          *dialog = open()->openPlanner();
                          (*dialog)->setWishes(QStringLiteral("gpt-4o@2024-11-20:GlobalStandard:100\ngpt-4o-mini@2024-07-18:Standard:50@swedencentral\n"
                                                              "gpt-4o@2024-11-20:GlobalStandard:900000"));
                          (*dialog)->plan();
                      },
                      [dialog] { return !dialog->isNull() && (*dialog)->isDone(); },
                      [dialog] {
                          if (!dialog->isNull()) {
                              (*dialog)->close();
                          }
                      }};
}

void addFilters(Application* a, QList<TourStop>& stops)
{
    using widgets::deployments::FiltersPage;
    const QString filters = QStringLiteral("filters");
    const auto open = [a, filters] {
        a->window()->showPage(filters);
        return qobject_cast<FiltersPage*>(a->window()->currentPage());
    };
    const auto account = QStringLiteral("oai-contoso-chat-swc");
    stops << TourStop{filters, filters, Text::tr("Content filters"),
                      [open] {
                          FiltersPage* page = open();
                          page->showTab(page->policies());
                      },
                      [open, account] {
                          FiltersPage* page = open();
                          return page->isReady() && (page->policies()->choose(account, QStringLiteral("contoso-strict"), QStringLiteral("chat")) || true);
                      }};
    const auto form = std::make_shared<QPointer<widgets::deployments::PolicyForm>>();
    stops << TourStop{filters + QStringLiteral("-change"), filters, Text::tr("Content filters: a change with preview"),
                      [open, account, form] {
                          FiltersPage* page = open();
                          page->policies()->choose(account, QStringLiteral("contoso-strict"));
                          *form = page->policies()->edit();
                          if (*form) {
                              (*form)->choose(QStringLiteral("Violence"), QStringLiteral("Completion"), QStringLiteral("block:High"));
                          }
                      },
                      {},
                      [form] {
                          if (!form->isNull()) {
                              (*form)->close();
                          }
                      }};
    stops << TourStop{filters + QStringLiteral("-compare"), filters, Text::tr("Content filters: two deployments side by side"), [open, a] {
                          FiltersPage* page = open();
                          page->showTab(page->comparison());
                          for (const deployments::AccountFilters& one : a->filters()->accounts()) {
                              page->comparison()->chooseLeft(one.accountId, {}, QStringLiteral("chat-mini"));
                              page->comparison()->chooseRight(one.accountId, {}, QStringLiteral("chat"));
                          }
                      }};
    stops << TourStop{filters + QStringLiteral("-blocklists"), filters, Text::tr("Content filters: a term for a blocklist"), [open, account] {
                          FiltersPage* page = open();
                          page->showTab(page->blocklists());
                          page->blocklists()->choose(account, QStringLiteral("contoso-codenames"));
                          page->blocklists()->setTerm(QStringLiteral("\\bNORTHWIND-\\d+\\b"), true);
                      }};
}

} // namespace

void addDeployments(Application* a, QList<TourStop>& stops)
{
    stops << TourStop{pageId, pageId, Text::tr("Deployments"), [a] { page(a)->grid()->setCurrentId(provisionedId(a)); }};
    addForm(a, stops, QStringLiteral("change"), Text::tr("Deployments: scaling with preview"), [a](DeploymentsPage* page) {
        page->grid()->setCurrentId(provisionedId(a));
        DeploymentForm* form = page->editCurrent();
        if (form) {
            form->setCapacity(QStringLiteral("100"));
        }
        return form;
    });
    stops << TourStop{pageId + QStringLiteral("-spillover"), pageId, Text::tr("Deployments: what spilled over"),
                      [a] { page(a); },
                      [a] {
                          if (!page(a)->isReady()) {
                              return false;
                          }
                          page(a)->grid()->setCurrentId(provisionedId(a));
                          page(a)->details()->ensureWidgetVisible(page(a)->details()->spillover());
                          return page(a)->details()->spillover()->isReady();
                      }};
    const QString lifecycle = QStringLiteral("lifecycle");
    stops << TourStop{lifecycle, lifecycle, Text::tr("Model lifecycle"), [a, lifecycle] { a->window()->showPage(lifecycle); }};
    addFilters(a, stops);
    addForm(a, stops, QStringLiteral("new"), Text::tr("Deployments: a capacity that cannot be had"), [](DeploymentsPage* page) {
        DeploymentForm* form = page->createBeside();
        if (form) {
            form->setName(QStringLiteral("chat-trial"));
            form->setCapacity(QStringLiteral("-5"));
        }
        return form;
    });
    addQuota(a, stops);
}

} // namespace desktop
