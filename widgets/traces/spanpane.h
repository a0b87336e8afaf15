// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/openedtrace.h"
#include "widgets/common/controls.h"

class QTabWidget;
class QTreeWidget;

namespace widgets::common {
class Badge;
class CodeView;
} // namespace widgets::common

namespace widgets::traces {

class CardList;
class DocumentsView;

/// Everything about one span, in tabs; tabs without content are away. What it was made with and where it ran can be gone to. Texts are
/// shown literally; prompts and answers are hidden until revealed. GUI thread.
class SpanPane : public QWidget
{
    Q_OBJECT
public:
    enum class Tab { Overview, Messages, Documents, Tools, Filters, Attributes, Events, Raw };
    static constexpr int kTabs = 8;
    explicit SpanPane(QWidget* parent = nullptr);

    /// A node of the trace, -1: none.
    void setSpan(const ::traces::OpenedTraceRef& trace, qsizetype node);
    qsizetype node() const { return m_node; }
    const ::traces::SpanDetail& detail() const { return m_detail; }
    const ::traces::SpanFacts& facts() const { return m_facts; }
    /// The wish stays when another span has no such tab.
    void showTab(Tab tab);
    Tab tab() const;
    bool hasTab(Tab tab) const;
    void setRevealed(bool revealed);

    /// Where texts of documents come from that the span does not carry. Called each time that they are shown.
    void setTextSource(std::function<QList<::traces::Document>(const QString& index, const QList<::traces::Document>& documents)> source, std::function<QString(const QString& index)> problem);
    /// More texts are known now.
    void refreshDocuments();

    QTabWidget* tabs() const { return m_tabs; }
    CardList* messages() const { return m_messages; }
    DocumentsView* documents() const { return m_documents; }
    QTreeWidget* attributes() const { return m_attributes; }
    common::KeyValueList* overview() const { return m_overview; }

Q_SIGNALS:
    void revealRequested();
    void promptRequested(const QString& name, const QString& version);
    void deploymentRequested(const QString& deployment);
    void filtersRequested();
    void conversationRequested(const QString& id);
    void spanRequested(const QString& traceId, const QString& spanId);
    void noted(const QString& message);

private:
    QWidget* buildOverview();
    QWidget* buildAttributes();
    QWidget* buildRaw();
    void placeTabs();
    void fillTab();
    void fillOverview();
    void addLinks();
    void addModelFacts();
    void addNotes();
    void fillMessages();
    void fillDocuments();
    void fillTools();
    void fillFilters();
    void fillAttributes();
    void fillEvents();
    void addLink(const QString& key, const QString& text, const std::function<void()>& go);

    std::function<QList<::traces::Document>(const QString&, const QList<::traces::Document>&)> m_texts;
    std::function<QString(const QString&)> m_textProblem;
    ::traces::OpenedTraceRef m_trace;
    qsizetype m_node = -1;
    ::traces::SpanDetail m_detail;
    ::traces::SpanFacts m_facts;
    Tab m_wanted = Tab::Overview;
    bool m_isPlacing = false;
    quint32 m_filled = 0; ///< tabs that show this span
    QLabel* m_icon;
    common::Label* m_title;
    common::Badge* m_status;
    common::Label* m_line;
    QTabWidget* m_tabs;
    QList<QWidget*> m_pages; ///< by Tab
    common::KeyValueList* m_overview;
    common::Label* m_notes;
    CardList* m_messages;
    DocumentsView* m_documents;
    CardList* m_tools;
    CardList* m_filters;
    QTreeWidget* m_attributes;
    CardList* m_events;
    common::CodeView* m_raw;
};

} // namespace widgets::traces
