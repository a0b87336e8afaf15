// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deployments/policyform.h"

#include "widgets/common/dialogs.h"
#include "widgets/deployments/copymenu.h"
#include "widgets/deployments/diffview.h"
#include "widgets/deployments/startchange.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>

namespace widgets::deployments {

using namespace common;
using ::deployments::AccountFilters;
using ::deployments::BlocklistUse;
using ::deployments::ChangeRequest;
using ::deployments::FilterRule;
using ::deployments::FiltersOverview;
using ::deployments::PolicyDraft;

namespace {

const auto kBase = QStringLiteral("base");

bool isSame(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// "block:Low", "note", "off": a rule as a choice of a box.
QString choiceOf(const FilterRule& rule)
{
    if (!rule.isEnabled) {
        return QStringLiteral("off");
    }
    const QString what = rule.isBlocking ? QStringLiteral("block") : QStringLiteral("note");
    return ::deployments::isGraded(rule) ? what + QLatin1Char(':') + (rule.threshold.isEmpty() ? QStringLiteral("Medium") : rule.threshold) : what;
}

FilterRule ruleFor(const FilterRule& content, const QString& choice, const FilterRule* before)
{
    FilterRule rule = before ? *before : content;
    rule.isEnabled = choice != QLatin1String("off");
    rule.isBlocking = choice.startsWith(QLatin1String("block"));
    if (choice.contains(QLatin1Char(':'))) {
        rule.threshold = choice.section(QLatin1Char(':'), 1);
    }
    return rule;
}

QStringList choicesOf(const FilterRule& content)
{
    return ::deployments::isGraded(content)
               ? QStringList{QStringLiteral("block:Low"), QStringLiteral("block:Medium"), QStringLiteral("block:High"), QStringLiteral("note:Low"),
                             QStringLiteral("note:Medium"), QStringLiteral("note:High"), QStringLiteral("off")}
               : QStringList{QStringLiteral("block"), QStringLiteral("note"), QStringLiteral("off")};
}

Label* columnHead(const QString& text)
{
    return new Label(text, TypeRole::Caption, Ink::Secondary);
}

} // namespace

PolicyForm::PolicyForm(FiltersOverview* overview, const AccountFilters& account, const PolicyDraft& draft, const QString& arm, QWidget* parent)
    : QDialog(parent), m_overview(overview), m_account(account), m_draft(draft), m_arm(arm), m_name(new QLineEdit(draft.name)),
      m_base(new QComboBox), m_mode(new QComboBox), m_modeNote(paragraph({}, Ink::Helper, TypeRole::Caption)), m_problem(paragraph({}, Ink::Error)),
      m_diff(new DiffView), m_send(nullptr)
{
    setAttribute(Qt::WA_DeleteOnClose);
    if (const azure::ContentPolicy* const known = ::deployments::findPolicy(draft.name, account.policies)) {
        m_policy = *known;
    }
    setWindowTitle(isNew() ? tr("New content filter in %1").arg(account.account) : tr("Change the content filter %1").arg(draft.name));
    resize(1180, 700);
    build();
    connect(overview, &FiltersOverview::changed, this, &PolicyForm::refresh);
    refresh();
}

void PolicyForm::build()
{
    auto* layout = columnLayout(space::m);
    setLayout(layout);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->addWidget(new Label(windowTitle(), TypeRole::Title));
    QStringList names;
    for (const ::deployments::FilterUser& user : isNew() ? QList<::deployments::FilterUser>() : m_account.usersOf(m_policy.name)) {
        names << user.name;
    }
    const QString reach = isNew() ? tr("No deployment uses it until one is given it.")
                                  : names.isEmpty() ? tr("No deployment uses it.") : tr("Counts at once for %1.").arg(QLocale().createSeparatedList(names));
    layout->addWidget(paragraph(tr("%1 · %2 · %3").arg(m_account.tenant, m_account.account, m_account.region) + QStringLiteral(" · ") + reach, Ink::Secondary));
    auto* split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    split->addWidget(buildFields());
    split->addWidget(buildPreview());
    split->setSizes({740, 400});
    layout->addWidget(split, 1);
    m_problem->setAccessibleName(tr("Problem"));
    layout->addWidget(m_problem);
    layout->addLayout(buildButtons());
}

QLayout* PolicyForm::buildButtons()
{
    auto* buttons = rowLayout();
    buttons->addWidget(copyAsButton(m_arm, [this] { return change(); }));
    buttons->addStretch(1);
    auto* cancel = pushButton(tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(cancel);
    m_send = pushButton(isNew() ? tr("Create") : tr("Apply"), ButtonKind::Primary);
    m_send->setDefault(true);
    connect(m_send, &QPushButton::clicked, this, &PolicyForm::send);
    buttons->addWidget(m_send);
    return buttons;
}

QWidget* PolicyForm::buildFields()
{
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setAccessibleName(tr("What the filter does"));
    auto* fields = new Surface(Surface::Kind::Chrome);
    auto* grid = new QGridLayout;
    fields->setLayout(grid);
    grid->setContentsMargins(0, 0, space::l, 0);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    buildHead(grid);
    buildMatrix(grid);
    buildLists(grid);
    grid->setRowStretch(grid->rowCount(), 1);
    area->setWidget(fields);
    area->setMinimumWidth(fields->minimumSizeHint().width() + area->verticalScrollBar()->sizeHint().width());
    return area;
}

void PolicyForm::buildHead(QGridLayout* grid)
{
    m_name->setReadOnly(!isNew());
    for (const azure::ContentPolicy& policy : m_account.policies) {
        if (!isSame(policy.name, m_policy.name)) {
            m_base->addItem(policy.isSystem ? tr("%1 (the service's)").arg(policy.name) : policy.name, policy.name);
        }
    }
    m_base->setCurrentIndex(m_base->findData(m_draft.base, Qt::UserRole, Qt::MatchFixedString));
    for (const char* const mode : {"Default", "Blocking", "Deferred", "Asynchronous_filter"}) {
        const QString name = QString::fromLatin1(mode);
        m_mode->addItem(name == QLatin1String("Deferred") ? tr("Asynchronous (older name)") : ::deployments::modeTitle(name), name);
    }
    const int mode = m_mode->findData(m_draft.mode, Qt::UserRole, Qt::MatchFixedString);
    m_mode->setCurrentIndex(std::max(0, mode));
    int row = 0;
    for (const auto& [title, field] : QList<QPair<QString, QWidget*>>{{tr("&Name"), m_name}, {tr("&Base policy"), m_base}, {tr("&Mode"), m_mode}}) {
        auto* label = new Label(title);
        label->setBuddy(field);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row++, 1, 1, 2);
    }
    grid->addWidget(m_modeNote, row, 1, 1, 2);
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString& name) {
        m_draft.name = name.trimmed();
        refresh();
    });
    connect(m_base, &QComboBox::currentIndexChanged, this, [this] {
        m_draft.base = m_base->currentData().toString();
        for (const Cell& cell : m_cells) {
            fillCell(cell);
        }
        refresh();
    });
    connect(m_mode, &QComboBox::currentIndexChanged, this, [this] {
        m_draft.mode = m_mode->currentData().toString();
        refresh();
    });
}

void PolicyForm::buildMatrix(QGridLayout* grid)
{
    int row = grid->rowCount();
    grid->addWidget(columnHead(tr("Content")), row, 0);
    grid->addWidget(columnHead(tr("In prompts")), row, 1);
    grid->addWidget(columnHead(tr("In answers")), row, 2);
    ::deployments::EffectivePolicy stated = ::deployments::effectivePolicy(m_draft.base, m_account.policies);
    stated.rules += m_draft.rules;
    QString last;
    for (const FilterRule& content : ::deployments::knownContent(m_account.offered, stated)) {
        const QString title = ::deployments::contentTitle(content.category);
        if (title != last) {
            grid->addWidget(new Label(title), ++row, 0);
            last = title;
        }
        Cell cell{content, new QComboBox};
        cell.box->setAccessibleName(::deployments::ruleTitle(content));
        cell.box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        cell.box->setMinimumContentsLength(20);
        fillCell(cell);
        grid->addWidget(cell.box, row, isSame(content.source, QStringLiteral("Prompt")) ? 1 : 2);
        connect(cell.box, &QComboBox::currentIndexChanged, this, [this, cell] { takeCell(cell); });
        m_cells.append(cell);
    }
}

void PolicyForm::buildLists(QGridLayout* grid)
{
    if (m_account.blocklists.isEmpty()) {
        return;
    }
    int row = grid->rowCount();
    grid->addWidget(columnHead(tr("Blocklist")), row, 0);
    for (const ::deployments::BlocklistContent& list : m_account.blocklists) {
        grid->addWidget(new Label(list.list.name), ++row, 0);
        for (const QString& source : {QStringLiteral("Prompt"), QStringLiteral("Completion")}) {
            const bool isPrompt = source == QLatin1String("Prompt");
            ListCell cell{list.list.name, source, new QComboBox};
            cell.box->setAccessibleName(isPrompt ? tr("Blocklist %1, in prompts").arg(list.list.name) : tr("Blocklist %1, in answers").arg(list.list.name));
            cell.box->addItem(tr("Not used"), QStringLiteral("none"));
            cell.box->addItem(tr("Blocked when found"), QStringLiteral("block"));
            cell.box->addItem(tr("Noted when found"), QStringLiteral("note"));
            for (const BlocklistUse& use : m_draft.blocklists) {
                if (isSame(use.name, cell.list) && isSame(use.source, source)) {
                    cell.box->setCurrentIndex(use.isBlocking ? 1 : 2);
                }
            }
            connect(cell.box, &QComboBox::currentIndexChanged, this, [this, cell] { takeList(cell); });
            grid->addWidget(cell.box, row, isPrompt ? 1 : 2);
            m_lists.append(cell);
        }
    }
}

QWidget* PolicyForm::buildPreview()
{
    auto* preview = new QWidget;
    auto* layout = columnLayout(space::s);
    preview->setLayout(layout);
    layout->setContentsMargins(space::l, 0, 0, 0);
    layout->addWidget(new SectionHeader(tr("What will change")));
    layout->addWidget(m_diff, 1);
    return preview;
}

/// The choices of one box; the first says what the base does.
void PolicyForm::fillCell(const Cell& cell)
{
    const QSignalBlocker quiet(cell.box);
    cell.box->clear();
    QString base = tr("off");
    for (const FilterRule& rule : ::deployments::effectivePolicy(m_draft.base, m_account.policies).rules) {
        base = ::deployments::isSameContent(rule, cell.content) ? ::deployments::ruleSentence(rule) : base;
    }
    cell.box->addItem(tr("As the base: %1").arg(base), kBase);
    for (const QString& choice : choicesOf(cell.content)) {
        QString sentence = ::deployments::ruleSentence(ruleFor(cell.content, choice, nullptr));
        sentence[0] = sentence.at(0).toUpper();
        cell.box->addItem(sentence, choice);
    }
    const FilterRule* const own = ::deployments::ruleOf(m_draft, cell.content);
    cell.box->setCurrentIndex(own ? std::max(0, cell.box->findData(choiceOf(*own))) : 0);
    cell.box->setToolTip(plainToolTip(cell.box->currentText()));
}

void PolicyForm::takeCell(const Cell& cell)
{
    const QString choice = cell.box->currentData().toString();
    const FilterRule* const before = ::deployments::ruleOf(m_draft, cell.content);
    const std::optional<FilterRule> rule = choice == kBase ? std::nullopt : std::optional(ruleFor(cell.content, choice, before));
    ::deployments::setRule(m_draft, cell.content, rule);
    cell.box->setToolTip(plainToolTip(cell.box->currentText()));
    refresh();
}

void PolicyForm::takeList(const ListCell& cell)
{
    m_draft.blocklists.removeIf([&cell](const BlocklistUse& use) { return isSame(use.name, cell.list) && isSame(use.source, cell.source); });
    const QString choice = cell.box->currentData().toString();
    if (choice != QLatin1String("none")) {
        m_draft.blocklists.append({cell.list, cell.source, choice == QLatin1String("block")});
    }
    refresh();
}

ChangeRequest PolicyForm::change() const
{
    return isNew() ? ::deployments::createPolicy(m_draft, m_account) : ::deployments::updatePolicy(m_policy, m_draft, m_account);
}

QString PolicyForm::problem() const
{
    return m_overview->isReadOnly() ? tr("This profile is read-only. Copy the change and let somebody else apply it.")
                                    : ::deployments::problemOf(m_draft, m_account, isNew());
}

bool PolicyForm::canSend() const
{
    return problem().isEmpty() && (isNew() || !::deployments::changesNothing(change()));
}

void PolicyForm::refresh()
{
    const QString sentence = problem();
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    m_modeNote->setText(::deployments::modeSentence(m_draft.mode));
    m_diff->setLines(::deployments::diffOf(change()));
    m_send->setEnabled(canSend());
}

void PolicyForm::setName(const QString& name)
{
    m_name->setText(name);
}

void PolicyForm::setBase(const QString& name)
{
    const int place = m_base->findData(name, Qt::UserRole, Qt::MatchFixedString);
    m_base->setCurrentIndex(place < 0 ? m_base->currentIndex() : place);
}

void PolicyForm::setMode(const QString& mode)
{
    const int place = m_mode->findData(mode);
    m_mode->setCurrentIndex(place < 0 ? m_mode->currentIndex() : place);
}

void PolicyForm::choose(const QString& category, const QString& source, const QString& choice)
{
    for (const Cell& cell : m_cells) {
        const int place = cell.box->findData(choice);
        if (isSame(cell.content.category, category) && isSame(cell.content.source, source) && place >= 0) {
            cell.box->setCurrentIndex(place);
        }
    }
}

void PolicyForm::chooseList(const QString& list, const QString& source, const QString& choice)
{
    for (const ListCell& cell : m_lists) {
        const int place = cell.box->findData(choice);
        if (isSame(cell.list, list) && isSame(cell.source, source) && place >= 0) {
            cell.box->setCurrentIndex(place);
        }
    }
}

void PolicyForm::send()
{
    if (!canSend()) {
        return;
    }
    startChange(this, m_overview->runner(), change(), {m_draft.name, m_account.isProduction, isNew()}, [this] { accept(); });
}

} // namespace widgets::deployments
