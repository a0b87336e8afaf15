// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/settingspage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace widgets::shell {

using namespace common;
using settings::Kind;
using settings::Setting;

namespace {

constexpr int columnWidth = 680;

} // namespace

SettingsPage::SettingsPage(settings::Settings* settings, QWidget* parent)
    : Page(parent), m_settings(settings), m_problem(new ErrorBanner), m_scroll(new QScrollArea)
{
    auto* outer = columnLayout(0);
    setLayout(outer);
    outer->addWidget(m_scroll);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setAccessibleName(tr("Settings"));
    m_body = new Surface(Surface::Kind::Canvas);
    auto* centre = new QHBoxLayout(m_body);
    centre->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    auto* column = columnLayout(space::m);
    auto* holder = new QWidget;
    holder->setLayout(column);
    holder->setMaximumWidth(columnWidth);
    centre->addStretch(1);
    centre->addWidget(holder, 20);
    centre->addStretch(1);
    column->addWidget(new Label(tr("Settings"), TypeRole::Title));
    column->addWidget(m_problem);
    QString group;
    for (const Setting& setting : settings::settingsList()) {
        if (setting.group != group) {
            group = setting.group;
            column->addSpacing(space::s);
            column->addWidget(new SectionHeader(group));
            column->addWidget(dividerLine(Qt::Horizontal));
        }
        column->addWidget(row(setting));
    }
    column->addStretch();
    m_scroll->setWidget(m_body);
    connect(m_settings, &settings::Settings::problemChanged, this, &SettingsPage::showProblem);
    connect(m_settings, &settings::Settings::changed, this, [this](const QString& key) {
        if (const auto refresh = m_refreshers.value(key)) {
            refresh();
        }
    });
    showProblem();
}

QList<QWidget*> SettingsPage::panes() const
{
    return {m_body};
}

void SettingsPage::focusContent()
{
    const QList<Setting> list = settings::settingsList();
    if (!list.isEmpty()) {
        focusSetting(list.first().key);
    }
}

void SettingsPage::focusSetting(const QString& key)
{
    if (QWidget* widget = m_editors.value(key)) {
        widget->setFocus(Qt::ShortcutFocusReason);
        m_scroll->ensureWidgetVisible(widget, 0, space::xxl);
    }
}

QWidget* SettingsPage::row(const Setting& setting)
{
    auto* widget = new QWidget;
    auto* layout = rowLayout(space::xl);
    widget->setLayout(layout);
    layout->setContentsMargins(0, space::xs, 0, space::xs);
    auto* texts = columnLayout(2);
    auto* label = new Label(setting.label);
    texts->addWidget(label);
    if (!setting.help.isEmpty()) {
        texts->addWidget(paragraph(setting.help, Ink::Helper, TypeRole::Caption));
    }
    layout->addLayout(texts, 1);
    QWidget* edit = makeEditor(setting);
    edit->setAccessibleName(setting.label);
    edit->setAccessibleDescription(setting.help);
    label->setBuddy(edit);
    layout->addWidget(edit, 0, Qt::AlignTop);
    m_editors.insert(setting.key, edit);
    m_refreshers.value(setting.key)();
    return widget;
}

QWidget* SettingsPage::makeEditor(const Setting& setting)
{
    const QString key = setting.key;
    if (setting.kind == Kind::Switch) {
        auto* box = new QCheckBox(tr("On"));
        connect(box, &QCheckBox::toggled, this, [this, key](bool on) { store(key, on); });
        m_refreshers.insert(key, [this, box, key] {
            const QSignalBlocker blocker(box);
            box->setChecked(m_settings->isOn(key));
        });
        box->setMinimumWidth(180);
        return box;
    }
    if (setting.kind == Kind::Choice) {
        auto* combo = new QComboBox;
        for (const settings::Choice& choice : setting.choices) {
            combo->addItem(choice.label, choice.value);
        }
        connect(combo, &QComboBox::activated, this, [this, combo, key] { store(key, combo->currentData()); });
        m_refreshers.insert(key, [this, combo, key] { combo->setCurrentIndex(combo->findData(m_settings->value(key))); });
        combo->setMinimumWidth(180);
        return combo;
    }
    if (setting.kind == Kind::Text) {
        return makeTextEditor(setting);
    }
    auto* spin = new QSpinBox;
    spin->setRange(setting.minimum, setting.maximum);
    spin->setSingleStep(setting.step);
    spin->setSuffix(QStringLiteral(" ") + setting.unit);
    spin->setKeyboardTracking(false);
    spin->setMinimumWidth(180);
    connect(spin, &QSpinBox::valueChanged, this, [this, key](int value) { store(key, value); });
    m_refreshers.insert(key, [this, spin, key] {
        const QSignalBlocker blocker(spin);
        spin->setValue(m_settings->value(key).toInt());
    });
    return spin;
}

/// Stored when it is finished and acceptable; what is not is marked and stays as typed.
QWidget* SettingsPage::makeTextEditor(const Setting& setting)
{
    const QString key = setting.key;
    auto* edit = new QLineEdit;
    edit->setPlaceholderText(setting.placeholder);
    edit->setMinimumWidth(fontMetrics().averageCharWidth() * 42);
    connect(edit, &QLineEdit::editingFinished, this, [this, edit, key] {
        const QString text = edit->text().trimmed();
        if (text != m_settings->value(key).toString()) {
            store(key, text);
        }
    });
    m_refreshers.insert(key, [this, edit, key] { edit->setText(m_settings->value(key).toString()); });
    return edit;
}

void SettingsPage::store(const QString& key, const QVariant& value)
{
    const core::Result<void> stored = m_settings->set(key, value);
    if (stored) {
        showProblem();
    } else {
        m_problem->showMessage(Tone::Error, stored.error().message, core::explain(stored.error()).remedy);
    }
}

void SettingsPage::showProblem()
{
    if (m_settings->problem()) {
        m_problem->showError(*m_settings->problem());
    } else {
        m_problem->hide();
    }
}

} // namespace widgets::shell
