// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/failures/reader.h"

#include <QSet>

namespace monitoring::failures {

/// The failure modes of what is looked at, for a page: follows the focus and the systems, keeps the person's rules, reads examples of the
/// chosen mode. What was read stays until the next answer. Main thread.
class FailureOverview : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        FailureReader* reader = nullptr;
        Systems* systems = nullptr;
        Focus* focus = nullptr;
        QString rulesFile; ///< of the person; empty: rules are kept in memory
    };
    explicit FailureOverview(Parts parts, QObject* parent = nullptr);
    ~FailureOverview() override;

    /// Reads while somebody looks; what changed meanwhile is read when it becomes active again.
    void setActive(bool active);
    void refresh();
    bool isReading() const { return m_isReading; }
    /// There is a report, or a failure to tell.
    bool isFilled() const;
    const FailureReport& report() const { return m_report; }
    core::Error error() const; ///< kind None: none
    const ModeCatalogue& rules() const { return m_rules; }
    const System* system() const;
    Focus* focus() const { return m_parts.focus; }
    QDateTime now() const { return m_parts.reader->clock()->now(); }

    /// The mode that the focus is narrowed to, and its examples.
    QString selected() const;
    void select(const QString& mode);
    bool isReadingExamples() const { return m_isReadingExamples; }
    const QList<Example>& examples() const { return m_examples; }
    const core::Error& examplesError() const { return m_examplesError; }
    /// Asks for what was captured of an example; contentRead() follows.
    void reveal(int example);
    const ExampleContent* content(int example) const;

    void readQuality();
    bool isReadingQuality() const { return m_isReadingQuality; }
    const std::optional<QList<SourceQuality>>& quality() const { return m_quality; }
    const core::Error& qualityError() const { return m_qualityError; }

    /// Changes a rule, keeps it, and judges or reads anew. False when the value is outside its bounds.
    bool setNumber(const QString& mode, const QString& number, double value);
    bool setSeverity(const QString& mode, int severity);
    void resetRule(const QString& mode);

Q_SIGNALS:
    void changed();         ///< report, reading, rules
    void examplesChanged();
    void contentRead(int example);
    void qualityChanged();
    void noted(const QString& sentence);

private:
    FailureOrder order() const;
    void follow();
    void keepRules(bool readsAnew);
    void judgeAgain();
    QCoro::Task<> read(core::CancelSource cancel, int sequence);
    QCoro::Task<> readExamples(QString mode, core::CancelSource cancel, int sequence);
    QCoro::Task<> readContent(int example, core::CancelToken cancel, int sequence);
    QCoro::Task<> readSources(core::CancelToken cancel, int sequence);

    Parts m_parts;
    ModeCatalogue m_rules;
    FailureReport m_report;
    Look m_read;                    ///< what the report is of
    QList<Example> m_examples;
    QHash<int, ExampleContent> m_contents;
    core::Error m_examplesError, m_qualityError;
    std::optional<QList<SourceQuality>> m_quality;
    core::CancelSource m_cancel, m_cancelExamples, m_end;
    QString m_examplesOf;
    int m_sequence = 0, m_examplesSequence = 0;
    bool m_isActive = false, m_isStale = true, m_isReading = false, m_isReadingExamples = false, m_isReadingQuality = false;
};

} // namespace monitoring::failures
