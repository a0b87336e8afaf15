// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settings.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/page.h"

#include <QHash>

class QScrollArea;

namespace widgets::shell {

/// One row for each declared setting, grouped; changes hold at once.
class SettingsPage : public common::Page
{
    Q_OBJECT
public:
    explicit SettingsPage(settings::Settings* settings, QWidget* parent = nullptr);
    QList<QWidget*> panes() const override;
    void focusContent() override;
    /// Brings the setting into view and gives it the keyboard.
    void focusSetting(const QString& key);
    QWidget* editor(const QString& key) const { return m_editors.value(key); }

private:
    QWidget* row(const settings::Setting& setting);
    QWidget* makeEditor(const settings::Setting& setting);
    QWidget* makeTextEditor(const settings::Setting& setting);
    void store(const QString& key, const QVariant& value);
    void showProblem();

    settings::Settings* m_settings;
    common::ErrorBanner* m_problem;
    QWidget* m_body = nullptr;
    QScrollArea* m_scroll;
    QHash<QString, QWidget*> m_editors;
    QHash<QString, std::function<void()>> m_refreshers;
};

} // namespace widgets::shell
