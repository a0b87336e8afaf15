// SPDX-License-Identifier: GPL-3.0-or-later
// Runs of the open flow.
#include "flows/desk.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPointer>

namespace flows {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(flows::Desk)
};

} // namespace

/// Tells the desk what happens; the run outlives neither.
struct Desk::Watcher : RunObserver
{
    Watcher(QPointer<Desk> desk, const RunControl* control) : m_desk(std::move(desk)), m_control(control) {}
    void stepChanged(const StepRecord& step) override
    {
        if (m_desk && m_desk->m_control.get() == m_control) {
            m_desk->onStep(step);
        }
    }

private:
    QPointer<Desk> m_desk;
    const RunControl* m_control;
};

QList<InputView> Desk::inputs() const
{
    QList<InputView> list;
    for (const FlowInput& input : m_document.flow().inputs) {
        const QString known = editText(input.fallback.value_or(input.sample));
        list << InputView{input.name, portTypeName(input.type), input.description, m_inputs.value(input.name, known.isEmpty() ? editText(input.sample) : known), !input.fallback.has_value()};
    }
    return list;
}

void Desk::toggleBreakpoint(const QString& step)
{
    if (!m_document.flow().step(step)) {
        return;
    }
    if (!m_breakpoints.remove(step)) {
        m_breakpoints.insert(step);
    }
    if (m_control && !m_isStepping) {
        m_control->setBreakpoints(m_breakpoints);
    }
    Q_EMIT viewChanged();
}

std::optional<RunRequest> Desk::request()
{
    parseNow();
    const auto refuse = [this](const QString& sentence, const QString& target) {
        m_runError = core::Error::make(core::ErrorKind::InvalidInput, sentence, target);
        Q_EMIT failed(*m_runError);
        return std::nullopt;
    };
    for (const FlowProblem& problem : m_problems) {
        if (problem.severity == Severity::Error) {
            return refuse(Text::tr("The flow has errors. Line %1: %2").arg(problem.place.line).arg(problem.message), m_document.flow().name);
        }
    }
    RunRequest wish;
    wish.flow = m_document.flow();
    wish.variants = m_variants;
    wish.breakpoints = m_breakpoints;
    for (const InputView& view : inputs()) {
        const FlowInput* const input = wish.flow.input(view.name);
        if (view.text.isEmpty()) {
            if (!input->fallback) {
                return refuse(Text::tr("The input \"%1\" needs a value.").arg(view.name), view.name);
            }
            continue;
        }
        const std::optional<QJsonValue> value = valueFromText(input->type, view.text);
        if (!value) {
            return refuse(Text::tr("The input \"%1\" must be of type %2.").arg(view.name, view.type), view.name);
        }
        wish.inputs.insert(view.name, *value);
    }
    return wish;
}

void Desk::forgetRun()
{
    m_record.reset();
    m_runError.reset();
    m_compared.clear();
    Q_EMIT runChanged();
}

void Desk::start(RunRequest wish)
{
    m_runError.reset();
    RunRecord record;
    record.flow = wish.flow.name;
    for (const Step& step : std::as_const(wish.flow.steps)) {
        StepRecord one;
        one.id = one.path = step.id;
        one.kind = step.kind;
        record.steps << one;
    }
    m_record = record;
    m_since.start();
    const auto control = std::make_shared<RunControl>();
    connect(control.get(), &RunControl::pausedChanged, this, [this] {
        Q_EMIT runChanged();
        Q_EMIT viewChanged();
    });
    m_control = control;
    Q_EMIT runChanged();
    Q_EMIT viewChanged();
    execute(QPointer<Desk>(this), std::move(wish), control);
}

QCoro::Task<> Desk::execute(QPointer<Desk> self, RunRequest wish, std::shared_ptr<RunControl> control)
{
    const std::shared_ptr<const prompts::PromptFiles> files = self->m_library->snapshot();
    const auto bench = self->m_parts.bench; // stays while it is awaited
    const core::Result<RunnerParts> parts = co_await bench(files);
    if (!self || self->m_control != control) {
        co_return;
    }
    if (!parts) {
        RunRecord none = *self->m_record;
        none.state = RunState::Failed;
        none.error = parts.error();
        self->onFinished(none);
        co_return;
    }
    self->m_record->currency = parts->currency;
    Watcher watcher(self, control.get());
    FlowRunner runner(*parts);
    http::CallContext context;
    context.cancel = control->token();
    context.label = Text::tr("Running \"%1\"").arg(wish.flow.name);
    const RunRecord record = co_await runner.run(wish, context, control, &watcher);
    if (self && self->m_control == control) {
        self->onFinished(record);
    }
}

void Desk::onStep(const StepRecord& step)
{
    for (StepRecord& known : m_record->steps) {
        if (known.path == step.path) {
            known = step;
            Q_EMIT viewChanged();
            Q_EMIT runChanged();
            return;
        }
    }
}

void Desk::onFinished(const RunRecord& run)
{
    m_record = run;
    m_control.reset();
    m_isStepping = false;
    m_runError = run.error && run.error->kind != core::ErrorKind::Cancelled ? run.error : std::nullopt;
    Q_EMIT runChanged();
    Q_EMIT viewChanged();
    if (m_runError) {
        Q_EMIT failed(*m_runError);
    }
}

void Desk::run()
{
    if (m_control) {
        m_isStepping = false;
        m_control->setBreakpoints(m_breakpoints);
        const QStringList paused = m_control->paused();
        for (const QString& path : paused) {
            m_control->resume(path);
        }
        return;
    }
    if (std::optional<RunRequest> wish = request()) {
        start(*wish);
    }
}

void Desk::stepOnce()
{
    if (m_control) {
        const QStringList paused = m_control->paused();
        if (!paused.isEmpty()) {
            m_control->resume(paused.first());
        }
        return;
    }
    std::optional<RunRequest> wish = request();
    if (!wish) {
        return;
    }
    m_isStepping = true;
    for (const Step& step : wish->flow.steps) {
        wish->breakpoints.insert(step.id);
    }
    start(*wish);
}

void Desk::stop()
{
    if (m_control) {
        const std::shared_ptr<RunControl> control = m_control;
        control->cancel();
    }
    if (m_isComparing) {
        m_cancel.cancel();
        m_cancel = core::CancelSource();
    }
}

void Desk::rerunFrom(const QString& step)
{
    if (m_control || !m_record) {
        return;
    }
    const RunRecord earlier = *m_record;
    std::optional<RunRequest> wish = request();
    if (wish) {
        wish->earlier = earlier;
        wish->from = {step};
        wish->useCache = false;
        start(*wish);
    }
}

void Desk::compareVariants(const QString& step)
{
    const Step* const found = m_document.flow().step(step);
    std::optional<RunRequest> wish = found && !m_isComparing && !m_control ? request() : std::nullopt;
    if (!wish) {
        return;
    }
    QStringList names{QString()};
    for (const Variant& variant : wish->flow.step(step)->variants) {
        names << variant.name;
    }
    wish->breakpoints.clear();
    m_isComparing = true;
    m_compared.clear();
    Q_EMIT variantsCompared();
    Q_EMIT runChanged();
    compare(QPointer<Desk>(this), *wish, step, names);
}

QCoro::Task<> Desk::compare(QPointer<Desk> self, RunRequest wish, QString step, QStringList variants)
{
    const std::shared_ptr<const prompts::PromptFiles> files = self->m_library->snapshot();
    const auto bench = self->m_parts.bench;
    http::CallContext context;
    context.cancel = self->m_cancel.token();
    context.label = Text::tr("Comparing variants");
    const core::Result<RunnerParts> parts = co_await bench(files);
    if (!self) {
        co_return;
    }
    QList<RunRecord> runs;
    if (parts) {
        FlowRunner runner(*parts);
        runs = co_await runner.compareVariants(wish, step, variants, context);
    }
    if (!self) {
        co_return;
    }
    self->m_isComparing = false;
    for (qsizetype at = 0; at < runs.size(); ++at) {
        const StepRecord* const record = runs[at].step(step);
        VariantView view;
        view.name = variants.value(at).isEmpty() ? Text::tr("As it is") : variants.value(at);
        if (record) {
            view.detail = detailOf(*record, runs[at].currency);
            view.stateText = stateText(record->state);
            view.isOk = hasOutput(record->state);
        }
        self->m_compared << view;
    }
    if (!parts) {
        self->m_runError = parts.error();
        Q_EMIT self->failed(parts.error());
    }
    Q_EMIT self->variantsCompared();
    Q_EMIT self->runChanged();
}

QString Desk::runText() const
{
    if (m_isComparing) {
        return Text::tr("Comparing variants");
    }
    if (!m_record) {
        return {};
    }
    if (isPaused()) {
        return Text::tr("Paused before %1").arg(m_control->paused().join(QStringLiteral(", ")));
    }
    if (m_control) {
        return Text::tr("Running");
    }
    QStringList parts{m_record->durationMs >= 0 ? Text::tr("%1 after %2").arg(runStateText(m_record->state), durationText(m_record->durationMs)) : runStateText(m_record->state)};
    const qint64 tokens = m_record->usage.promptTokens + m_record->usage.completionTokens;
    if (tokens > 0) {
        parts << Text::tr("%Ln token(s)", nullptr, int(std::min<qint64>(tokens, INT_MAX)));
    }
    if (m_record->cost) {
        parts << QStringLiteral("%1 %2").arg(QLocale().toString(*m_record->cost, 'f', 5), m_record->currency);
    }
    return parts.join(QStringLiteral(" · "));
}

QList<BarView> Desk::bars() const
{
    return m_record ? barsOf(*m_record, m_control ? double(m_since.elapsed()) : m_record->durationMs) : QList<BarView>();
}

std::optional<StepDetail> Desk::detail(const QString& step) const
{
    const StepRecord* const record = m_record ? m_record->step(step) : nullptr;
    return record && (record->state != StepState::Waiting || !record->reason.isEmpty()) ? std::optional(detailOf(*record, m_record->currency)) : std::nullopt;
}

QString Desk::outputsText() const
{
    return m_record ? editText(QJsonValue(m_record->outputs)) : QString();
}

} // namespace flows
