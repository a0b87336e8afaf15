// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/prompteditor.h"

#include "widgets/common/icons.h"
#include "widgets/common/label.h"
#include "widgets/prompts/promptlexer.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QToolTip>

namespace widgets::prompts {

using namespace common;
using ::prompts::editor::Completion;
using ::prompts::editor::LineState;
using ::prompts::editor::Problem;
using ::prompts::editor::Severity;

namespace {

enum Indicator { ErrorIndicator = 8, WarningIndicator = 9, FoundIndicator = 10 };
enum Marker { ErrorMarker = 4, WarningMarker = 5 };
constexpr int kLinesAbove = 400; ///< that completion reads
constexpr int kMostFound = 5000;

unsigned long ul(int value)
{
    return static_cast<unsigned long>(value);
}

} // namespace

PromptEditor::PromptEditor(QWidget* parent) : QsciScintilla(parent), m_lexer(new PromptLexer(this))
{
    setUp();
    connect(this, &QsciScintilla::textChanged, this, [this] {
        if (!m_isResetting) {
            Q_EMIT edited();
        }
    });
    connect(this, &QsciScintilla::cursorPositionChanged, this, [this](int line, int) { Q_EMIT problemUnderCursorChanged(problemAt(line + 1)); });
    connect(&Theme::instance(), &Theme::changed, this, &PromptEditor::applyTheme);
    applyTheme();
}

PromptEditor::~PromptEditor()
{
    setLexer(nullptr);
}

void PromptEditor::setUp()
{
    setUtf8(true);
    setEolMode(EolUnix);
    setTabWidth(2);
    setIndentationsUseTabs(false);
    setAutoIndent(true);
    setBraceMatching(SloppyBraceMatch);
    setWrapMode(WrapWord);
    setLexer(m_lexer);
    setAccessibleName(tr("Text of the prompt"));
    setFrameShape(QFrame::NoFrame);
    SendScintilla(SCI_SETMARGINLEFT, 0UL, long(space::s));
    SendScintilla(SCI_SETMULTIPLESELECTION, 1UL);
    SendScintilla(SCI_SETADDITIONALSELECTIONTYPING, 1UL);
    SendScintilla(SCI_SETSCROLLWIDTHTRACKING, 1UL);
    SendScintilla(SCI_SETENDATLASTLINE, 1UL);
    SendScintilla(SCI_SETEXTRAASCENT, 2UL);
    SendScintilla(SCI_SETEXTRADESCENT, 1UL);
    setMarginType(0, NumberMargin);
    setMarginType(1, SymbolMargin);
    setMarginWidth(1, space::l + space::xs);
    setMarginSensitivity(1, false);
    setMarginMarkerMask(1, 1 << ErrorMarker | 1 << WarningMarker);
    indicatorDefine(SquiggleIndicator, ErrorIndicator);
    indicatorDefine(SquiggleIndicator, WarningIndicator);
    indicatorDefine(FullBoxIndicator, FoundIndicator);
    SendScintilla(SCI_AUTOCSETIGNORECASE, 1UL);
    SendScintilla(SCI_AUTOCSETORDER, static_cast<unsigned long>(SC_ORDER_CUSTOM));
    SendScintilla(SCI_AUTOCSETSEPARATOR, static_cast<unsigned long>('\n'));
    SendScintilla(SCI_AUTOCSETMAXHEIGHT, 12UL);
    // Keys of the window and of the page are not the editor's.
    for (const int letter : {int(Qt::Key_K), int(Qt::Key_T), int(Qt::Key_D), int(Qt::Key_L)}) {
        const int key = int(Qt::ControlModifier) | letter;
        QsciCommand* const command = standardCommands()->boundTo(key);
        if (command && command->key() == key) {
            command->setKey(0);
        } else if (command) {
            command->setAlternateKey(0);
        }
    }
}

void PromptEditor::applyTheme()
{
    const Tokens& t = Theme::tokens();
    m_lexer->applyTheme();
    setPaper(t.canvas);
    setColor(t.text);
    setCaretForegroundColor(t.text);
    setSelectionBackgroundColor(t.selection);
    setSelectionForegroundColor(t.text);
    setMarginsBackgroundColor(t.canvas);
    setMarginsForegroundColor(t.textHelper);
    const QFont code = Theme::font(TypeRole::Code);
    setMarginsFont(code);
    setMarginWidth(0, QFontMetrics(code).horizontalAdvance(QStringLiteral("0000")) + space::s);
    const qreal ratio = devicePixelRatioF();
    markerDefine(lineIcon(QStringLiteral("error"), Tone::Error).pixmap(QSize(14, 14), ratio).toImage(), ErrorMarker);
    markerDefine(lineIcon(QStringLiteral("warning"), Tone::Warning).pixmap(QSize(14, 14), ratio).toImage(), WarningMarker);
    setMatchedBraceForegroundColor(t.link);
    setMatchedBraceBackgroundColor(t.accentTint);
    setUnmatchedBraceForegroundColor(t.error);
    setIndicatorForegroundColor(t.error, ErrorIndicator);
    setIndicatorForegroundColor(t.warning, WarningIndicator);
    setIndicatorForegroundColor(t.warning, FoundIndicator);
    setIndicatorDrawUnder(true, FoundIndicator);
    SendScintilla(SCI_INDICSETALPHA, ul(FoundIndicator), 50L);
    SendScintilla(SCI_INDICSETOUTLINEALPHA, ul(FoundIndicator), 140L);
    setCaretLineVisible(true);
    setCaretLineBackgroundColor(t.hover);
    setWhitespaceForegroundColor(t.textDisabled);
}

void PromptEditor::resetText(const QString& text)
{
    m_isResetting = true;
    setText(text);
    SendScintilla(SCI_EMPTYUNDOBUFFER);
    m_isResetting = false;
}

void PromptEditor::mergeText(const QString& wanted)
{
    const QByteArray before = text().toUtf8();
    const QByteArray after = wanted.toUtf8();
    if (before == after) {
        return;
    }
    const auto isInside = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
    qsizetype head = 0;
    const qsizetype shorter = std::min(before.size(), after.size());
    while (head < shorter && before[head] == after[head]) {
        ++head;
    }
    while (head > 0 && ((head < before.size() && isInside(before[head])) || (head < after.size() && isInside(after[head])))) {
        --head;
    }
    qsizetype tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
        ++tail;
    }
    while (tail > 0 && isInside(before[before.size() - tail])) {
        --tail;
    }
    m_isResetting = true;
    const QByteArray middle = after.mid(head, after.size() - tail - head);
    SendScintilla(SCI_SETTARGETSTART, ul(int(head)));
    SendScintilla(SCI_SETTARGETEND, ul(int(before.size() - tail)));
    SendScintilla(SCI_REPLACETARGET, static_cast<uintptr_t>(middle.size()), middle.constData());
    m_isResetting = false;
}

int PromptEditor::positionOf(int line, int column) const
{
    const int start = int(SendScintilla(SCI_POSITIONFROMLINE, ul(std::max(0, line - 1))));
    if (start < 0) {
        return length();
    }
    const QString words = text(line - 1);
    const auto units = std::clamp<qsizetype>(column - 1, 0, words.size());
    return start + int(QStringView(words).left(units).toUtf8().size());
}

void PromptEditor::setProblems(const QList<Problem>& problems)
{
    if (problems == m_problems) {
        return;
    }
    m_problems = problems;
    markerDeleteAll(ErrorMarker);
    markerDeleteAll(WarningMarker);
    for (const int indicator : {int(ErrorIndicator), int(WarningIndicator)}) {
        SendScintilla(SCI_SETINDICATORCURRENT, ul(indicator));
        SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, static_cast<long>(length()));
    }
    for (const Problem& problem : problems) {
        const bool isError = problem.severity == Severity::Error;
        const int line = std::clamp(problem.line, 1, lines());
        markerAdd(line - 1, isError ? ErrorMarker : WarningMarker);
        const int begin = positionOf(line, problem.column);
        int end = problem.length > 0 ? positionOf(line, problem.column + problem.length) : int(SendScintilla(SCI_WORDENDPOSITION, ul(begin), 1L));
        end = std::max(end, begin + 1);
        SendScintilla(SCI_SETINDICATORCURRENT, ul(isError ? ErrorIndicator : WarningIndicator));
        SendScintilla(SCI_INDICATORFILLRANGE, ul(begin), static_cast<long>(end - begin));
    }
    Q_EMIT problemUnderCursorChanged(problemAt(cursorLine()));
}

QString PromptEditor::problemAt(int line) const
{
    for (const Problem& problem : m_problems) {
        if (problem.line == line) {
            return problem.remedy.isEmpty() ? problem.message : QStringLiteral("%1 %2").arg(problem.message, problem.remedy);
        }
    }
    return {};
}

void PromptEditor::goTo(int line, int column, int units)
{
    const int begin = positionOf(line, column);
    const int end = units > 0 ? positionOf(line, column + units) : begin;
    ensureLineVisible(line - 1);
    SendScintilla(SCI_SETSEL, ul(begin), static_cast<long>(end));
    SendScintilla(SCI_VERTICALCENTRECARET);
}

int PromptEditor::cursorLine() const
{
    return int(SendScintilla(SCI_LINEFROMPOSITION, ul(int(SendScintilla(SCI_GETCURRENTPOS))))) + 1;
}

int PromptEditor::cursorColumn() const
{
    int line = 0;
    int index = 0;
    getCursorPosition(&line, &index);
    return int(text(line).left(index).size()) + 1;
}

Completion PromptEditor::proposals(bool isAsked) const
{
    const int line = cursorLine() - 1;
    const int start = int(SendScintilla(SCI_POSITIONFROMLINE, ul(line)));
    const int at = int(SendScintilla(SCI_GETCURRENTPOS));
    const QString before = QString::fromUtf8(text(line).toUtf8().left(at - start));
    QStringList above;
    LineState state;
    for (int i = std::max(0, line - kLinesAbove); i < line; ++i) {
        above << text(i);
    }
    const int kept = int(SendScintilla(SCI_GETLINESTATE, ul(line)));
    if (line > 0 && kept > 0) {
        state = LineState::fromInt(kept - 1);
    }
    return completionsAt(before, state, above, m_vocabulary, isAsked);
}

void PromptEditor::propose(bool isAsked)
{
    const Completion completion = proposals(isAsked);
    if (completion.proposals.isEmpty()) {
        SendScintilla(SCI_AUTOCCANCEL);
        return;
    }
    const int line = cursorLine() - 1;
    const int start = int(SendScintilla(SCI_POSITIONFROMLINE, ul(line)));
    const QByteArray before = text(line).toUtf8().left(int(SendScintilla(SCI_GETCURRENTPOS)) - start);
    const QString words = QString::fromUtf8(before);
    const qsizetype typed = words.right(completion.typed).toUtf8().size();
    const QByteArray list = completion.proposals.mid(0, 200).join(QLatin1Char('\n')).toUtf8();
    SendScintilla(SCI_AUTOCSHOW, static_cast<unsigned long>(typed), list.constData());
}

void PromptEditor::proposeNow()
{
    propose(true);
}

int PromptEditor::markFound(const QString& wanted, bool isRegex, bool isCaseSensitive)
{
    SendScintilla(SCI_SETINDICATORCURRENT, ul(FoundIndicator));
    SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, static_cast<long>(length()));
    if (wanted.isEmpty()) {
        return 0;
    }
    const QRegularExpression pattern(isRegex ? wanted : QRegularExpression::escape(wanted), isCaseSensitive ? QRegularExpression::MultilineOption : QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    const QString all = text();
    int count = 0;
    qsizetype units = 0;
    int bytes = 0;
    auto matches = pattern.globalMatch(all);
    while (pattern.isValid() && matches.hasNext() && count < kMostFound) {
        const auto match = matches.next();
        bytes += int(QStringView(all).mid(units, match.capturedStart() - units).toUtf8().size());
        units = match.capturedStart();
        const int size = int(match.capturedView().toUtf8().size());
        SendScintilla(SCI_INDICATORFILLRANGE, ul(bytes), static_cast<long>(size));
        count += size > 0 ? 1 : 0;
    }
    return count;
}

bool PromptEditor::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int line = lineAt(help->pos());
        const QString problem = problemAt(line + 1);
        QToolTip::showText(help->globalPos(), problem.isEmpty() ? QString() : plainToolTip(problem), this);
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isReturn && key->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) {
            event->ignore(); // commands of the page
            return false;
        }
    }
    return QsciScintilla::event(event);
}

void PromptEditor::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        proposeNow();
        return;
    }
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_F6 || (event->key() == Qt::Key_Escape && !isListActive()) || (isReturn && event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
        event->ignore(); // panes, Esc and commands are the window's
        return;
    }
    QsciScintilla::keyPressEvent(event);
    const QString typed = event->text();
    const bool proposes = typed.size() == 1 && (typed[0].isLetter() || typed[0] == u'_' || typed[0] == u'|' || typed[0] == u'"' || typed[0] == u'\'');
    if (proposes && !isReadOnly()) {
        propose(false);
    }
}

} // namespace widgets::prompts
