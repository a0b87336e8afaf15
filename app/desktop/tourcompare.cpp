// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/tourcompare.h"

#include "desktop/application.h"
#include "prompts/library.h"
#include "widgets/comparison/comparisonpage.h"

#include <QCoreApplication>
#include <QTableView>

namespace desktop {

namespace {

using comparison::PromptRow;
using widgets::comparison::ComparisonPage;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(desktop::TourStops)
};

const auto pageId = QStringLiteral("compare");

ComparisonPage* page(Application* a)
{
    a->window()->showPage(pageId);
    return qobject_cast<ComparisonPage*>(a->window()->currentPage());
}

/// The grounded answer of the samples, a briefer variant of it, and the built-in prompt.
QList<PromptRow> promptsToCompare()
{
    const QHash<QString, QByteArray> samples = prompts::Library::samples();
    const prompts::PromptFilesInMemory files(samples);
    const QString path = QStringLiteral("chat/grounded-answer.prompty");
    const QString text = QString::fromUtf8(samples.value(path));
    QString brief = text;
    brief.replace(QLatin1String("You answer questions of customers"), QLatin1String("In one short sentence, you answer questions of customers"));
    return {comparison::rowOf(path, QStringLiteral("1.0"), text, &files), comparison::rowOf(path, QStringLiteral("draft"), brief, &files), PromptRow()};
}

QList<comparison::DeploymentColumn> deploymentsToCompare(const playground::Catalog& catalog)
{
    QList<comparison::DeploymentColumn> columns;
    QStringList models;
    for (const playground::DeploymentChoice& choice : catalog.deployments) {
        if (choice.chat && !models.contains(choice.model) && columns.size() < 3) {
            models << choice.model;
            columns << comparison::columnOf(choice);
        }
    }
    return columns;
}

void fill(Application* a, int repeats)
{
    ComparisonPage* const shown = page(a);
    comparison::Desk* const desk = shown->desk();
    desk->startNew();
    const QList<PromptRow> rows = promptsToCompare();
    for (const PromptRow& row : repeats > 1 ? rows.mid(0, 2) : rows) {
        desk->addPrompt(row);
    }
    const QList<comparison::DeploymentColumn> columns = deploymentsToCompare(a->playground()->catalog());
    for (const comparison::DeploymentColumn& column : repeats > 1 ? columns.mid(0, 2) : columns) {
        desk->addColumn(column);
    }
    desk->model()->setQuestion(a->examples().first());
    desk->model()->setRepeats(repeats);
    desk->run();
}

bool isAnswered(Application* a)
{
    comparison::Desk* const desk = page(a)->desk();
    if (a->playground()->catalogState() == playground::PlaygroundSession::CatalogState::Unknown) {
        a->playground()->refreshCatalog();
    }
    return desk->model()->comparison().runs > 0 && !desk->runner()->isRunning();
}

/// Fills it as soon as it is known what there is.
TourStop filled(Application* a, const QString& id, const QString& title, int repeats)
{
    const auto begun = std::make_shared<bool>(false);
    return {id, pageId, title, [a] { page(a); },
            [a, begun, repeats] {
                if (!*begun && a->playground()->catalogState() == playground::PlaygroundSession::CatalogState::Ready) {
                    *begun = true;
                    fill(a, repeats);
                }
                const bool isDone = *begun && isAnswered(a);
                if (!*begun) {
                    isAnswered(a);
                }
                return isDone;
            }};
}

} // namespace

void addCompare(Application* a, QList<TourStop>& stops)
{
    stops << TourStop{QStringLiteral("compare-empty"), pageId, Text::tr("Comparison, before the first prompt"), [a] { page(a); }};
    stops << filled(a, pageId, Text::tr("Comparison"), 1);
    stops << filled(a, QStringLiteral("compare-repeats"), Text::tr("Comparison: how much answers vary"), 5);
}

} // namespace desktop
