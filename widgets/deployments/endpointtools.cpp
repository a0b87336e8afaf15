// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deployments/endpointtools.h"

#include "widgets/common/codeview.h"

#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace widgets::deployments {

using namespace common;
using ::deployments::EndpointsOverview;
using ::deployments::OnlineDeploymentRow;
using ::deployments::OnlineEndpointRow;

namespace {

/// Keeps the choice where the deployment still exists.
void fill(QComboBox* box, const OnlineEndpointRow& endpoint, const QString& everyone)
{
    const QString chosen = box->currentData().toString();
    const QSignalBlocker quiet(box);
    box->clear();
    if (!everyone.isEmpty()) {
        box->addItem(everyone, QString());
    }
    for (const OnlineDeploymentRow& deployment : endpoint.deployments) {
        box->addItem(deployment.name, deployment.name);
    }
    box->setCurrentIndex(qMax(0, box->findData(chosen)));
}

} // namespace

EndpointLogs::EndpointLogs(EndpointsOverview* overview, QWidget* parent)
    : QWidget(parent), m_overview(overview), m_deployment(new QComboBox), m_busy(new BusyIndicator(tr("Reading"))),
      m_text(new CodeView(tr("Logs")))
{
    auto* layout = columnLayout();
    setLayout(layout);
    layout->setContentsMargins(space::l, space::m, space::l, space::m);
    auto* bar = rowLayout();
    m_deployment->setAccessibleName(tr("Deployment whose logs are shown"));
    bar->addWidget(m_deployment);
    auto* button = pushButton(tr("Read logs"), ButtonKind::Plain, QStringLiteral("refresh"));
    bar->addWidget(button);
    m_busy->hide();
    bar->addWidget(m_busy);
    bar->addStretch(1);
    layout->addLayout(bar);
    layout->addWidget(m_text, 1);
    connect(button, &QPushButton::clicked, this, &EndpointLogs::read);
    connect(m_deployment, &QComboBox::activated, this, &EndpointLogs::read);
    connect(overview, &EndpointsOverview::logsRead, this,
            [this](const QString& endpointId, const QString& deployment, const QString& text, const core::Error& error) {
                if (endpointId == m_endpointId && deployment == m_deployment->currentData().toString()) {
                    m_busy->hide();
                    m_text->setCode(error.kind == core::ErrorKind::None ? text : core::explainInOneLine(error));
                }
            });
}

void EndpointLogs::setEndpoint(const OnlineEndpointRow& endpoint)
{
    if (endpoint.id != m_endpointId) {
        m_text->setCode({});
        m_busy->hide();
    }
    m_endpointId = endpoint.id;
    fill(m_deployment, endpoint, {});
}

void EndpointLogs::read()
{
    const QString deployment = m_deployment->currentData().toString();
    if (!deployment.isEmpty()) {
        m_busy->show();
        m_overview->readLogs(m_endpointId, deployment);
    }
}

QString EndpointLogs::text() const
{
    return m_text->toPlainText();
}

EndpointTest::EndpointTest(EndpointsOverview* overview, QWidget* parent)
    : QWidget(parent), m_overview(overview), m_deployment(new QComboBox), m_question(new QLineEdit(tr("Where do I find the travel policy?"))),
      m_send(pushButton(tr("Send test"), ButtonKind::Primary, QStringLiteral("send"))), m_facts(paragraph({}, Ink::Secondary)),
      m_answer(new CodeView(tr("Answer")))
{
    auto* layout = columnLayout();
    setLayout(layout);
    layout->setContentsMargins(space::l, space::m, space::l, space::m);
    auto* bar = rowLayout();
    m_deployment->setAccessibleName(tr("Deployment that is asked"));
    m_question->setAccessibleName(tr("Test question"));
    bar->addWidget(m_deployment);
    bar->addWidget(m_question, 1);
    bar->addWidget(m_send);
    layout->addLayout(bar);
    layout->addWidget(m_facts);
    layout->addWidget(m_answer, 1);
    connect(m_send, &QPushButton::clicked, this, &EndpointTest::send);
    connect(m_question, &QLineEdit::returnPressed, this, &EndpointTest::send);
    connect(overview, &EndpointsOverview::tested, this, [this](const QString& endpointId, const ::deployments::ScoringTest& result) {
        if (endpointId == m_endpointId) {
            showResult(result);
        }
    });
}

void EndpointTest::setEndpoint(const OnlineEndpointRow& endpoint)
{
    if (endpoint.id != m_endpointId) {
        m_answer->setCode({});
        m_facts->setText({});
        m_send->setEnabled(true);
    }
    m_endpointId = endpoint.id;
    fill(m_deployment, endpoint, tr("As the traffic decides"));
}

void EndpointTest::send()
{
    if (m_question->text().trimmed().isEmpty() || !m_send->isEnabled()) {
        return;
    }
    m_send->setEnabled(false);
    m_facts->setText(tr("Waiting for the answer…"));
    m_overview->test(m_endpointId, m_deployment->currentData().toString(), m_question->text().trimmed());
}

void EndpointTest::showResult(const ::deployments::ScoringTest& result)
{
    m_send->setEnabled(true);
    if (result.error.kind != core::ErrorKind::None) {
        m_facts->setText(tr("The test failed."));
        m_answer->setCode(core::explainInOneLine(result.error));
        return;
    }
    m_facts->setText(tr("%1 answered in %2 ms.").arg(result.deployment, QLocale().toString(qRound(result.totalMs))));
    m_answer->setCode(result.answer);
}

QString EndpointTest::answer() const
{
    return m_answer->toPlainText();
}

} // namespace widgets::deployments
