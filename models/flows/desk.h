// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/flowdocument.h"
#include "flows/flowviews.h"
#include "flows/librarysources.h"
#include "flows/migration.h"
#include "flows/runner.h"
#include "prompts/library.h"

#include <QElapsedTimer>
#include <QTimer>

namespace flows {

struct DeskParts
{
    QString folder;     ///< of the prompt library; made with samples at first use
    QString dataFolder; ///< for unsaved texts; empty: none are kept
    /// What runs need, with the library's files already in it when it gets them. Asked at every run.
    std::function<QCoro::Task<core::Result<RunnerParts>>(std::shared_ptr<const prompts::PromptFiles> files)> bench;
    std::function<QCoro::Task<core::Result<azure::Estate>>()> estate; ///< empty: a report has only the imports
    std::function<QDate()> today;                                     ///< empty: of the system
};

/// The flows of a prompt library as a page works with them: the list, one open flow as text and as a drawing that follow each other,
/// its runs, imports of prompt flow and the migration report. GUI thread; disk and network work happens elsewhere.
class Desk : public QObject
{
    Q_OBJECT
public:
    enum class State { Closed, Opening, Open, Failed };
    explicit Desk(DeskParts parts, QObject* parent = nullptr);
    ~Desk() override;

    void open();
    /// Another library; what is open is closed, unsaved text is kept as a draft.
    void openFolder(const QString& folder);
    const QString& folder() const { return m_parts.folder; }
    State state() const { return m_state; }
    core::Error error() const { return m_error; }
    const QList<FlowEntry>& entries() const { return m_entries; }

    // Files
    core::Result<void> openFlow(const QString& path);
    void closeFlow();
    const QString& path() const { return m_path; }
    bool isOpen() const { return !m_path.isEmpty(); }
    /// Name and title of what a new flow can begin from: the samples, and an empty one first.
    QList<QPair<QString, QString>> samples() const;
    /// A new flow in the library; its path.
    core::Result<QString> create(const QString& name, const QString& sample);
    core::Result<void> remove(const QString& path);
    QString undoText() const;
    core::Result<void> undoRemoval();
    core::Result<void> save();
    bool isModified() const { return m_text != m_saved; }
    /// Takes what stands on the disk in place of the open text.
    void reloadFromDisk();

    // Text and drawing
    QString text() const { return QString::fromUtf8(m_text); }
    /// As a person types; problems and drawing follow shortly after.
    void setText(const QString& text);
    void parseNow();
    const Flow& flow() const { return m_document.flow(); }
    const QList<FlowProblem>& problems() const { return m_problems; }
    FlowView view() const;
    QList<FieldView> fields(const QString& step) const;
    // Edits of the drawing and of the form change the lines they are about.
    core::Result<QString> addStep(StepKind kind, const QString& after);
    core::Result<void> removeSteps(const QStringList& ids);
    core::Result<void> renameStep(const QString& id, const QString& wanted);
    core::Result<void> connectSteps(const QString& from, const QString& to);
    core::Result<void> disconnectSteps(const QString& from, const QString& to);
    /// InvalidInput when the text is no value of the field.
    core::Result<void> setField(const QString& step, const FieldView& field, const QString& text);

    // Runs
    QList<InputView> inputs() const;
    void setInput(const QString& name, const QString& text) { m_inputs.insert(name, text); }
    const QSet<QString>& breakpoints() const { return m_breakpoints; }
    void toggleBreakpoint(const QString& step);
    bool isRunning() const { return m_control != nullptr; }
    bool isPaused() const { return m_control && !m_control->paused().isEmpty(); }
    bool isReplaying() const { return m_isComparing; }
    QStringList pausedSteps() const { return m_control ? m_control->paused() : QStringList(); }
    void run();                         ///< also: goes on after a pause, to the next breakpoint
    void stepOnce();                    ///< starts with a pause before each step, or lets the first paused one go on
    void stop();
    void rerunFrom(const QString& step);
    void chooseVariant(const QString& step, const QString& variant) { m_variants[step] = variant; }
    QString chosenVariant(const QString& step) const { return m_variants.value(step); }
    void compareVariants(const QString& step);
    const QList<VariantView>& variants() const { return m_compared; }
    bool hasRun() const { return m_record.has_value(); }
    QString runText() const;            ///< "Done in 2.1 s, 1,240 tokens"
    std::optional<core::Error> runError() const { return m_runError; }
    QList<BarView> bars() const;
    std::optional<StepDetail> detail(const QString& step) const;
    QString outputsText() const;

    // Prompt flow
    void readImport(const QString& folder);
    const std::optional<ImportView>& imported() const { return m_importView; }
    /// Writes the imported flow and its prompts to the library; the flow's path.
    core::Result<QString> takeImport();
    void readReport();
    bool isReadingReport() const { return m_isReadingReport; }
    const std::optional<ReportView>& report() const { return m_reportView; }

Q_SIGNALS:
    void stateChanged();
    void entriesChanged();
    void flowOpened();
    void textReplaced();   ///< the text changed by something else than setText
    void viewChanged();    ///< drawing, problems or states of steps
    void runChanged();
    void modifiedChanged();
    void variantsCompared();
    void importChanged();
    void reportChanged();
    void changedOutside(); ///< somebody else wrote the open file while it is modified here
    void failed(const core::Error& error);
    void noted(const QString& sentence);

private:
    struct Watcher;
    static QCoro::Task<> bringUp(QPointer<Desk> self);
    static QCoro::Task<> execute(QPointer<Desk> self, RunRequest request, std::shared_ptr<RunControl> control);
    static QCoro::Task<> compare(QPointer<Desk> self, RunRequest request, QString step, QStringList variants);
    static QCoro::Task<> importFolder(QPointer<Desk> self, QString folder);
    static QCoro::Task<> makeReport(QPointer<Desk> self);
    void takeEntries();
    void takeText(const QByteArray& text);
    core::Result<void> takeEdit(const core::Result<void>& done, const FlowDocument& document);
    void onLibraryChanged(const QStringList& paths);
    QString draftFile() const;
    void keepDraft();
    void dropDraft();
    std::optional<RunRequest> request();
    void start(RunRequest request);
    void onStep(const StepRecord& step);
    void onFinished(const RunRecord& run);
    void forgetRun();
    static ReportView reportViewOf(const MigrationReport& report);

    DeskParts m_parts;
    std::unique_ptr<prompts::Library> m_library;
    State m_state = State::Closed;
    core::Error m_error;
    QList<FlowEntry> m_entries;
    QString m_path;
    QByteArray m_text, m_saved;
    FlowDocument m_document;
    QList<FlowProblem> m_problems;
    QTimer m_parse;
    QHash<QString, QString> m_inputs, m_variants;
    QSet<QString> m_breakpoints;
    std::shared_ptr<RunControl> m_control;
    bool m_isStepping = false, m_isComparing = false, m_isReadingReport = false;
    std::optional<RunRecord> m_record;
    std::optional<core::Error> m_runError;
    QElapsedTimer m_since;
    QList<VariantView> m_compared;
    core::CancelSource m_cancel;
    std::optional<DagImport> m_import;
    std::optional<ImportView> m_importView;
    std::optional<ReportView> m_reportView;
};

} // namespace flows
