// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flows/variantsview.h"

#include "widgets/common/badge.h"
#include "widgets/common/codeview.h"
#include "widgets/common/controls.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QVBoxLayout>

namespace widgets::flows {

using namespace common;
using ::flows::VariantView;

namespace {

constexpr int kFactsShown = 6;

QWidget* columnOf(const VariantView& variant)
{
    auto* const box = new QWidget;
    auto* const column = columnLayout(space::xs);
    column->setContentsMargins(space::m, space::s, space::m, space::s);
    auto* const head = rowLayout();
    auto* const name = new Label(variant.name, TypeRole::Strong);
    name->setElided(true);
    head->addWidget(name, 1);
    head->addWidget(new Badge(variant.isOk ? QStringLiteral("ok") : QStringLiteral("error"), variant.stateText, variant.isOk ? Tone::Ok : Tone::Error));
    column->addLayout(head);
    auto* const facts = new KeyValueList;
    for (qsizetype at = 1; at < std::min<qsizetype>(variant.detail.facts.size(), kFactsShown); ++at) {
        facts->add(variant.detail.facts[at].first, variant.detail.facts[at].second);
    }
    column->addWidget(facts);
    auto* const output = new CodeView(VariantsView::tr("Output of %1").arg(variant.name));
    const QString problem = variant.detail.error ? core::explain(*variant.detail.error).sentence : variant.detail.reason;
    output->setCode(variant.isOk ? variant.detail.outputText : problem, variant.isOk && variant.detail.outputIsJson ? CodeLanguage::Json : CodeLanguage::Plain);
    column->addWidget(output, 1);
    box->setLayout(column);
    return box;
}

} // namespace

VariantsView::VariantsView(QWidget* parent) : QWidget(parent), m_title(new Label({}, TypeRole::Strong)), m_busy(new BusyIndicator(tr("Running each variant"))), m_columns(new QSplitter)
{
    auto* const column = columnLayout(0);
    column->setContentsMargins(0, 0, 0, 0);
    auto* const head = rowLayout();
    head->setContentsMargins(space::m, space::xs, space::s, space::xs);
    head->addWidget(m_title);
    head->addWidget(m_busy);
    head->addStretch(1);
    auto* const close = iconButton(QStringLiteral("close"), tr("Close the comparison"));
    connect(close, &QToolButton::clicked, this, &VariantsView::closed);
    head->addWidget(close);
    column->addLayout(head);
    column->addWidget(dividerLine(Qt::Horizontal));
    m_columns->setChildrenCollapsible(false);
    column->addWidget(m_columns, 1);
    setLayout(column);
}

void VariantsView::setVariants(const QString& step, const QList<VariantView>& variants, bool isBusy)
{
    m_title->setText(tr("Variants of %1").arg(step));
    m_busy->setVisible(isBusy);
    while (m_columns->count() > 0) {
        delete m_columns->widget(0);
    }
    for (const VariantView& variant : variants) {
        m_columns->addWidget(columnOf(variant));
    }
}

int VariantsView::count() const
{
    return m_columns->count();
}

} // namespace widgets::flows
