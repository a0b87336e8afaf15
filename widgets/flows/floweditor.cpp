// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flows/floweditor.h"

#include "widgets/common/icons.h"
#include "widgets/common/label.h"
#include "widgets/common/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QToolTip>

namespace widgets::flows {

using namespace common;
using ::flows::FlowProblem;
using ::flows::Severity;

namespace {

enum Style { Plain, Key, Comment, Reference, Number, Quoted };
enum Indicator { ErrorIndicator = 8, WarningIndicator = 9 };
enum Marker { ErrorMarker = 4, WarningMarker = 5 };

unsigned long ul(int value)
{
    return static_cast<unsigned long>(value);
}

} // namespace

FlowLexer::FlowLexer(QsciScintilla* parent) : QsciLexerCustom(parent)
{
    applyTheme();
}

QString FlowLexer::description(int style) const
{
    return style >= Plain && style <= Quoted ? QStringLiteral("Flow %1").arg(style) : QString();
}

void FlowLexer::applyTheme()
{
    const Tokens& t = Theme::tokens();
    const QFont font = Theme::font(TypeRole::Code);
    setDefaultFont(font);
    setDefaultPaper(t.canvas);
    setDefaultColor(t.text);
    const QColor colours[] = {t.text, t.codeKey, t.textHelper, t.codeWord, t.codeNumber, t.codeText};
    for (int style = Plain; style <= Quoted; ++style) {
        setColor(colours[style], style);
        setPaper(t.canvas, style);
        setFont(font, style);
    }
}

void FlowLexer::styleText(int start, int end)
{
    if (!editor()) {
        return;
    }
    static const QRegularExpression words(QStringLiteral("(?<key>^\\s*(?:-\\s+)*[^\\s:#'\"\\[{][^:#]*(?=:(?:\\s|$)))|(?<comment>(?:^|(?<=\\s))#.*)|(?<ref>\\$\\{[^}]*\\}|\\{\\{.*?\\}\\}|\\{%.*?%\\})"
                                                         "|(?<quoted>\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*')|(?<number>(?<![\\w.-])-?\\d+(?:\\.\\d+)?(?![\\w.]))"));
    const auto* const sci = editor();
    int line = int(sci->SendScintilla(QsciScintillaBase::SCI_LINEFROMPOSITION, ul(start)));
    startStyling(int(sci->SendScintilla(QsciScintillaBase::SCI_POSITIONFROMLINE, ul(line))));
    for (; line < sci->lines() && int(sci->SendScintilla(QsciScintillaBase::SCI_POSITIONFROMLINE, ul(line))) < end; ++line) {
        const QString text = sci->text(line);
        qsizetype at = 0;
        const auto style = [this, &text, &at](qsizetype to, int kind) {
            const qsizetype bytes = QStringView(text).mid(at, to - at).toUtf8().size();
            if (bytes > 0) {
                setStyling(int(bytes), kind);
            }
            at = to;
        };
        auto matches = words.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            style(match.capturedStart(), Plain);
            const int kind = match.hasCaptured(u"key") ? Key : match.hasCaptured(u"comment") ? Comment : match.hasCaptured(u"ref") ? Reference : match.hasCaptured(u"quoted") ? Quoted : Number;
            style(match.capturedEnd(), kind);
        }
        style(text.size(), Plain);
    }
}

FlowEditor::FlowEditor(QWidget* parent) : QsciScintilla(parent), m_lexer(new FlowLexer(this))
{
    setUp();
    connect(this, &QsciScintilla::textChanged, this, [this] {
        if (!m_isMerging) {
            Q_EMIT edited();
        }
    });
    connect(this, &QsciScintilla::cursorPositionChanged, this, [this](int line, int) { Q_EMIT lineChanged(line + 1); });
    connect(&Theme::instance(), &Theme::changed, this, &FlowEditor::applyTheme);
    applyTheme();
}

FlowEditor::~FlowEditor()
{
    setLexer(nullptr);
}

void FlowEditor::setUp()
{
    setUtf8(true);
    setEolMode(EolUnix);
    setTabWidth(2);
    setIndentationsUseTabs(false);
    setAutoIndent(true);
    setBraceMatching(SloppyBraceMatch);
    setLexer(m_lexer);
    setAccessibleName(tr("Text of the flow"));
    setFrameShape(QFrame::NoFrame);
    SendScintilla(SCI_SETMARGINLEFT, 0UL, long(space::s));
    setWrapMode(WrapWord);
    setWrapIndentMode(WrapIndentSame);
    setMarginType(0, NumberMargin);
    setMarginType(1, SymbolMargin);
    setMarginWidth(1, space::l + space::xs);
    setMarginSensitivity(1, false);
    setMarginMarkerMask(1, 1 << ErrorMarker | 1 << WarningMarker);
    indicatorDefine(SquiggleIndicator, ErrorIndicator);
    indicatorDefine(SquiggleIndicator, WarningIndicator);
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

void FlowEditor::applyTheme()
{
    const Tokens& t = Theme::tokens();
    m_lexer->applyTheme();
    setPaper(t.canvas);
    setColor(t.text);
    setCaretForegroundColor(t.text);
    setCaretLineVisible(true);
    setCaretLineBackgroundColor(t.hover);
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
}

void FlowEditor::resetText(const QString& wanted)
{
    m_isMerging = true;
    setText(wanted);
    SendScintilla(SCI_EMPTYUNDOBUFFER);
    m_isMerging = false;
}

void FlowEditor::mergeText(const QString& wanted)
{
    const QByteArray before = text().toUtf8();
    const QByteArray after = wanted.toUtf8();
    if (before == after) {
        return;
    }
    const auto isInside = [](const QByteArray& bytes, qsizetype at) { return at >= 0 && at < bytes.size() && (static_cast<unsigned char>(bytes[at]) & 0xC0) == 0x80; };
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == after[head]) {
        ++head;
    }
    while (head > 0 && (isInside(before, head) || isInside(after, head))) {
        --head;
    }
    qsizetype tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
        ++tail;
    }
    while (tail > 0 && isInside(before, before.size() - tail)) {
        --tail;
    }
    m_isMerging = true;
    const QByteArray middle = after.mid(head, after.size() - tail - head);
    SendScintilla(SCI_SETTARGETSTART, ul(int(head)));
    SendScintilla(SCI_SETTARGETEND, ul(int(before.size() - tail)));
    SendScintilla(SCI_REPLACETARGET, static_cast<uintptr_t>(middle.size()), middle.constData());
    m_isMerging = false;
}

void FlowEditor::setProblems(const QList<FlowProblem>& problems)
{
    m_problems = problems;
    markerDeleteAll(ErrorMarker);
    markerDeleteAll(WarningMarker);
    for (const int indicator : {int(ErrorIndicator), int(WarningIndicator)}) {
        SendScintilla(SCI_SETINDICATORCURRENT, ul(indicator));
        SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, static_cast<long>(length()));
    }
    for (const FlowProblem& problem : problems) {
        const bool isError = problem.severity == Severity::Error;
        const int line = std::clamp(problem.place.line, 1, lines()) - 1;
        markerAdd(line, isError ? ErrorMarker : WarningMarker);
        const int begin = positionFromLineIndex(line, std::max(0, problem.place.column - 1));
        const int end = std::max(int(SendScintilla(SCI_WORDENDPOSITION, ul(begin), 1L)), begin + 1);
        SendScintilla(SCI_SETINDICATORCURRENT, ul(isError ? ErrorIndicator : WarningIndicator));
        SendScintilla(SCI_INDICATORFILLRANGE, ul(begin), static_cast<long>(end - begin));
    }
}

void FlowEditor::goTo(int line, int column)
{
    const int wanted = std::clamp(line, 1, std::max(1, lines())) - 1;
    ensureLineVisible(wanted);
    setCursorPosition(wanted, std::max(0, column - 1));
    SendScintilla(SCI_VERTICALCENTRECARET);
}

int FlowEditor::cursorLine() const
{
    int line = 0;
    int index = 0;
    getCursorPosition(&line, &index);
    return line + 1;
}

bool FlowEditor::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* const help = static_cast<QHelpEvent*>(event);
        const int line = lineAt(help->pos()) + 1;
        QString text;
        for (const FlowProblem& problem : m_problems) {
            if (problem.place.line == line && text.isEmpty()) {
                text = QStringLiteral("%1 %2").arg(problem.message, problem.remedy).trimmed();
            }
        }
        QToolTip::showText(help->globalPos(), text.isEmpty() ? QString() : plainToolTip(text), this);
        return true;
    }
    return QsciScintilla::event(event);
}

void FlowEditor::keyPressEvent(QKeyEvent* event)
{
    const bool isWindows = event->key() == Qt::Key_F5 || event->key() == Qt::Key_F6 || event->key() == Qt::Key_F9 || event->key() == Qt::Key_F10 || event->key() == Qt::Key_Escape;
    if (isWindows) {
        event->ignore();
        return;
    }
    QsciScintilla::keyPressEvent(event);
}

} // namespace widgets::flows
