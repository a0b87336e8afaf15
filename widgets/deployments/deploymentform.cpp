// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deployments/deploymentform.h"

#include "widgets/common/dialogs.h"
#include "widgets/deployments/copymenu.h"
#include "widgets/deployments/diffview.h"
#include "widgets/deployments/startchange.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSplitter>
#include <QVBoxLayout>

namespace widgets::deployments {

using namespace common;
using ::deployments::ChangeRequest;
using ::deployments::DeploymentDraft;
using ::deployments::DeploymentRow;
using ::deployments::DraftFacts;
using ::deployments::DraftProblem;

namespace {

void setChoice(QComboBox* box, const QString& value)
{
    const int at = box->findData(value, Qt::UserRole, Qt::MatchFixedString);
    if (at < 0 && !value.isEmpty()) {
        box->addItem(value, value); // what is set now is always a choice
    }
    box->setCurrentIndex(at < 0 ? box->count() - 1 : at);
}

QString choice(const QComboBox* box)
{
    return box->currentData().toString();
}

} // namespace

DeploymentForm::DeploymentForm(::deployments::Overview* overview, const DeploymentRow& row, const QString& arm, QWidget* parent)
    : QDialog(parent), m_overview(overview), m_row(row), m_arm(arm)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(isNew() ? tr("New deployment in %1").arg(row.account) : tr("Change %1").arg(row.name));
    resize(980, 620);
    build();
    connect(overview, &::deployments::Overview::factsRead, this,
            [this](int sequence, const DraftFacts& facts) {
                if (sequence == m_sequence) {
                    take(facts);
                }
            });
    m_sequence = overview->readFacts(::deployments::draftOf(row));
    refresh();
}

void DeploymentForm::build()
{
    auto* layout = columnLayout(space::m);
    setLayout(layout);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->addWidget(new Label(windowTitle(), TypeRole::Title));
    auto* where = new Label(tr("%1 · %2 · %3").arg(m_row.tenant, m_row.account, m_row.region), TypeRole::Body, Ink::Secondary);
    layout->addWidget(where);
    auto* split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    split->addWidget(buildFields());
    split->addWidget(buildPreview());
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    layout->addWidget(split, 1);
    m_problems = paragraph({}, Ink::Error);
    m_problems->setAccessibleName(tr("Problems"));
    layout->addWidget(m_problems);
    auto* buttons = rowLayout();
    m_copy = copyAsButton(m_arm, [this] { return change(); });
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    auto* cancel = pushButton(tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(cancel);
    m_send = pushButton(isNew() ? tr("Create") : tr("Apply"), ButtonKind::Primary);
    m_send->setDefault(true);
    connect(m_send, &QPushButton::clicked, this, &DeploymentForm::send);
    buttons->addWidget(m_send);
    layout->addLayout(buttons);
}

QWidget* DeploymentForm::buildFields()
{
    auto* fields = new QWidget;
    auto* form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, space::l, 0);
    form->setVerticalSpacing(space::m);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_name = new QLineEdit(m_row.name);
    m_name->setReadOnly(!isNew());
    m_model = new QComboBox;
    m_version = new QComboBox;
    m_type = new QComboBox;
    m_capacity = new QLineEdit(isNew() ? QStringLiteral("10") : QString::number(m_row.capacity));
    m_quota = new Label(tr("Reading the free quota…"), TypeRole::Caption, Ink::Helper);
    m_upgrade = new QComboBox;
    m_upgrade->addItem(tr("As the service decides"), QString());
    m_upgrade->addItem(tr("With each new default version"), QStringLiteral("OnceNewDefaultVersionAvailable"));
    m_upgrade->addItem(tr("When the version retires"), QStringLiteral("OnceCurrentVersionExpired"));
    m_upgrade->addItem(tr("Never by itself"), QStringLiteral("NoAutoUpgrade"));
    m_filter = new QComboBox;
    m_filter->addItem(tr("As the service decides"), QString());
    m_spillover = new QComboBox;
    m_spillover->addItem(tr("None: callers see 429"), QString());
    auto* capacity = columnLayout(space::xs);
    capacity->addWidget(m_capacity);
    capacity->addWidget(m_quota);
    const QList<QPair<QString, QWidget*>> rows{{tr("&Name"), m_name},       {tr("&Model"), m_model}, {tr("&Version"), m_version},
                                               {tr("&Type"), m_type},       {QString(), nullptr},    {tr("Version &upgrade"), m_upgrade},
                                               {tr("Content &filter"), m_filter}, {tr("&Spills over to"), m_spillover}};
    for (const auto& [title, widget] : rows) {
        if (widget) {
            form->addRow(title, widget);
            continue;
        }
        form->addRow(tr("&Capacity"), capacity);
        qobject_cast<QLabel*>(form->labelForField(capacity))->setBuddy(m_capacity);
    }
    setChoice(m_model, m_row.modelName);
    setChoice(m_version, m_row.modelVersion);
    setChoice(m_type, m_row.type);
    setChoice(m_upgrade, m_row.upgradePolicy);
    setChoice(m_filter, m_row.contentFilter);
    setChoice(m_spillover, m_row.spilloverTo);
    for (QLineEdit* edit : {m_name, m_capacity}) {
        connect(edit, &QLineEdit::textChanged, this, &DeploymentForm::refresh);
    }
    connect(m_model, &QComboBox::currentIndexChanged, this, [this] { fillVersions(); });
    connect(m_version, &QComboBox::currentIndexChanged, this, [this] { fillTypes(); });
    connect(m_type, &QComboBox::currentIndexChanged, this, [this] { fillSpillover(); });
    for (QComboBox* box : {m_upgrade, m_filter, m_spillover}) {
        connect(box, &QComboBox::currentIndexChanged, this, &DeploymentForm::refresh);
    }
    return fields;
}

QWidget* DeploymentForm::buildPreview()
{
    auto* preview = new QWidget;
    auto* layout = columnLayout(space::s);
    preview->setLayout(layout);
    layout->setContentsMargins(space::l, 0, 0, 0);
    layout->addWidget(new SectionHeader(tr("What will change")));
    m_diff = new DiffView;
    layout->addWidget(m_diff, 1);
    return preview;
}

void DeploymentForm::take(const DraftFacts& facts)
{
    m_facts = facts;
    m_hasFacts = true;
    m_isFilling = true;
    const QString model = choice(m_model);
    QStringList names;
    for (const azure::ModelOffer& offer : facts.offers.value_or(QList<azure::ModelOffer>())) {
        if (!names.contains(offer.name)) {
            names << offer.name;
        }
    }
    names.sort(Qt::CaseInsensitive);
    m_model->clear();
    for (const QString& name : names) {
        m_model->addItem(name, name);
    }
    setChoice(m_model, model.isEmpty() ? names.value(0) : model);
    for (const QString& policy : facts.contentPolicies) {
        if (m_filter->findData(policy) < 0) {
            m_filter->addItem(policy, policy);
        }
    }
    m_isFilling = false;
    fillVersions();
}

void DeploymentForm::fillVersions()
{
    if (m_isFilling || !m_facts.offers) {
        return refresh();
    }
    m_isFilling = true;
    const QString version = choice(m_version);
    QString usual;
    m_version->clear();
    for (const azure::ModelOffer& offer : *m_facts.offers) {
        if (offer.name == choice(m_model) && m_version->findData(offer.version) < 0) {
            m_version->addItem(offer.isDefaultVersion ? tr("%1 (default)").arg(offer.version) : offer.version, offer.version);
            usual = offer.isDefaultVersion || usual.isEmpty() ? offer.version : usual;
        }
    }
    const bool isKnown = m_version->findData(version) >= 0;
    setChoice(m_version, isKnown ? version : usual);
    m_isFilling = false;
    fillTypes();
}

void DeploymentForm::fillTypes()
{
    if (m_isFilling || !m_facts.offers) {
        return refresh();
    }
    m_isFilling = true;
    const QString type = choice(m_type);
    m_type->clear();
    for (const azure::ModelOffer& offer : *m_facts.offers) {
        if (offer.name != choice(m_model) || offer.version != choice(m_version)) {
            continue;
        }
        for (const azure::ModelSku& sku : offer.skus) {
            if (m_type->findData(sku.name) < 0) {
                m_type->addItem(sku.name, sku.name);
            }
        }
    }
    const bool isKnown = m_type->findData(type) >= 0;
    setChoice(m_type, isKnown ? type : m_type->itemData(0).toString());
    m_isFilling = false;
    fillSpillover();
}

void DeploymentForm::fillSpillover()
{
    if (m_isFilling) {
        return;
    }
    m_isFilling = true;
    const QString target = choice(m_spillover);
    const bool spills = ::deployments::isProvisioned(choice(m_type));
    while (m_spillover->count() > 1) {
        m_spillover->removeItem(1);
    }
    for (const DeploymentRow& sibling : m_facts.siblings) {
        if (spills && sibling.modelName == choice(m_model) && !::deployments::isProvisioned(sibling.type)) {
            m_spillover->addItem(sibling.name, sibling.name);
        }
    }
    setChoice(m_spillover, spills ? target : QString());
    m_spillover->setEnabled(spills);
    m_isFilling = false;
    refresh();
}

DeploymentDraft DeploymentForm::draft() const
{
    DeploymentDraft draft = ::deployments::draftOf(m_row);
    draft.name = m_name->text().trimmed();
    draft.modelName = choice(m_model);
    draft.modelVersion = choice(m_version);
    draft.type = choice(m_type);
    draft.capacity = m_capacity->text().trimmed();
    draft.upgradePolicy = choice(m_upgrade);
    draft.contentFilter = choice(m_filter);
    draft.spilloverTo = choice(m_spillover);
    for (const azure::ModelOffer& offer : m_facts.offers.value_or(QList<azure::ModelOffer>())) {
        if (offer.name == draft.modelName && offer.version == draft.modelVersion) {
            draft.modelFormat = offer.format;
        }
    }
    if (draft.modelFormat.isEmpty()) {
        draft.modelFormat = QStringLiteral("OpenAI");
    }
    return draft;
}

ChangeRequest DeploymentForm::change() const
{
    return isNew() ? ::deployments::createChange(draft()) : ::deployments::updateChange(m_row, m_facts.resource, draft());
}

void DeploymentForm::showProblems(const QList<DraftProblem>& problems)
{
    QStringList lines;
    bool isBlocked = false;
    for (const DraftProblem& problem : problems) {
        lines << problem.sentence + QLatin1Char(' ') + problem.remedy;
        isBlocked = isBlocked || problem.isBlocking;
    }
    m_problems->setText(lines.join(QLatin1Char('\n')));
    m_problems->setInk(isBlocked ? Ink::Error : Ink::Warning);
    m_problems->setVisible(!lines.isEmpty());
}

void DeploymentForm::setName(const QString& name)
{
    m_name->setText(name);
}

QStringList DeploymentForm::spilloverChoices() const
{
    QStringList names;
    for (int i = 1; i < m_spillover->count(); ++i) {
        names << m_spillover->itemData(i).toString();
    }
    return names;
}

void DeploymentForm::setCapacity(const QString& capacity)
{
    m_capacity->setText(capacity);
}

void DeploymentForm::setSpillover(const QString& target)
{
    setChoice(m_spillover, target);
}

bool DeploymentForm::canSend() const
{
    if (!m_hasFacts || m_overview->isReadOnly()) {
        return false;
    }
    for (const DraftProblem& problem : ::deployments::check(draft(), m_facts)) {
        if (problem.isBlocking) {
            return false;
        }
    }
    return isNew() || (!m_facts.resource.isEmpty() && !::deployments::changesNothing(change()));
}

void DeploymentForm::refresh()
{
    if (m_isFilling) {
        return;
    }
    const std::optional<double> left = ::deployments::freeQuota(draft(), m_facts);
    const azure::ModelSku* const sku = ::deployments::skuOf(draft(), m_facts);
    QStringList notes;
    if (!m_hasFacts) {
        notes << tr("Reading the free quota…");
    } else if (left) {
        notes << tr("%1 free of the quota").arg(::deployments::capacityText(choice(m_type), int(*left)));
    }
    if (sku && sku->step > 1) {
        notes << tr("in steps of %1, at least %2").arg(sku->step).arg(sku->minimum);
    }
    m_quota->setText(notes.join(QStringLiteral(" · ")));
    QList<DraftProblem> problems = ::deployments::check(draft(), m_facts);
    if (m_overview->isReadOnly()) {
        problems.prepend({QString(), tr("This profile is read-only."), tr("Copy the change and let somebody else apply it."), true});
    }
    const bool isUntouched = isNew() && m_name->text().isEmpty();
    showProblems(isUntouched && !m_overview->isReadOnly() ? QList<DraftProblem>() : problems);
    m_diff->setLines(::deployments::diffOf(change()));
    m_send->setEnabled(canSend());
}

void DeploymentForm::send()
{
    if (!canSend()) {
        return;
    }
    startChange(this, m_overview->runner(), change(), {m_name->text(), m_row.isProduction, isNew()}, [this] { accept(); });
}

} // namespace widgets::deployments
