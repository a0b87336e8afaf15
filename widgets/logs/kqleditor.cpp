// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/logs/kqleditor.h"

#include "widgets/common/label.h"
#include "widgets/logs/kqllexer.h"

#include <QKeyEvent>


namespace widgets::logs {

using namespace common;

namespace {

enum Indicator { ProblemIndicator = 8, PlaceIndicator = 9 };
enum Marker { CurrentMarker = 4 };
constexpr int kInspectMs = 300;
constexpr qsizetype kLargestInspected = 200'000;

} // namespace

KqlEditor::KqlEditor(QWidget* parent) : QsciScintilla(parent), m_lexer(new KqlLexer(this))
{
    setUtf8(true);
    setEolMode(EolUnix);
    setTabWidth(4);
    setIndentationsUseTabs(false);
    setAutoIndent(true);
    setBraceMatching(SloppyBraceMatch);
    setWrapMode(WrapWord);
    setLexer(m_lexer);
    setAccessibleName(tr("Query in KQL"));
    setFrameShape(QFrame::NoFrame);
    SendScintilla(SCI_SETMARGINLEFT, 0UL, long(space::s));
    setMarginType(0, NumberMargin);
    setMarginType(1, SymbolMargin);
    setMarginWidth(1, space::xs);
    setMarginSensitivity(1, false);
    setMarginMarkerMask(1, 1 << CurrentMarker);
    markerDefine(FullRectangle, CurrentMarker);
    indicatorDefine(SquiggleIndicator, ProblemIndicator);
    indicatorDefine(FullBoxIndicator, PlaceIndicator);
    SendScintilla(SCI_AUTOCSETIGNORECASE, 1UL);
    SendScintilla(SCI_AUTOCSETORDER, static_cast<unsigned long>(SC_ORDER_CUSTOM));
    SendScintilla(SCI_AUTOCSETSEPARATOR, static_cast<unsigned long>('\n'));
    SendScintilla(SCI_AUTOCSETMAXHEIGHT, 12UL);
    setUpKeys();
    m_inspection.setSingleShot(true);
    m_inspection.setInterval(kInspectMs);
    connect(&m_inspection, &QTimer::timeout, this, &KqlEditor::inspect);
    connect(this, &QsciScintilla::textChanged, this, [this] {
        clearPlace();
        m_inspection.start();
        Q_EMIT edited();
    });
    connect(this, &QsciScintilla::cursorPositionChanged, this, [this] {
        markCurrent();
        m_inspection.start();
    });
    connect(&Theme::instance(), &Theme::changed, this, &KqlEditor::applyTheme);
    applyTheme();
}

KqlEditor::~KqlEditor()
{
    setLexer(nullptr);
}

/// Keys of the window and of the page are not the editor's.
void KqlEditor::setUpKeys()
{
    for (const int key : {int(Qt::ControlModifier) | int(Qt::Key_K), int(Qt::ControlModifier) | int(Qt::Key_T), int(Qt::ControlModifier) | int(Qt::Key_D)}) {
        QsciCommand* const command = standardCommands()->boundTo(key);
        if (command && command->key() == key) {
            command->setKey(0);
        } else if (command) {
            command->setAlternateKey(0);
        }
    }
}

void KqlEditor::applyTheme()
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
    setMarginsFont(Theme::font(TypeRole::Code));
    setMarginWidth(0, QFontMetrics(Theme::font(TypeRole::Code)).horizontalAdvance(QStringLiteral("0000")) + space::s);
    setMarkerBackgroundColor(t.accentFill, CurrentMarker);
    setMatchedBraceForegroundColor(t.link);
    setMatchedBraceBackgroundColor(t.accentTint);
    setUnmatchedBraceForegroundColor(t.error);
    setIndicatorForegroundColor(t.error, ProblemIndicator);
    setIndicatorForegroundColor(t.error, PlaceIndicator);
    setIndicatorDrawUnder(true, PlaceIndicator);
    SendScintilla(SCI_INDICSETALPHA, static_cast<unsigned long>(PlaceIndicator), 60L);
    SendScintilla(SCI_INDICSETOUTLINEALPHA, static_cast<unsigned long>(PlaceIndicator), 160L);
    setCaretLineVisible(false);
}

void KqlEditor::setSchema(const ::logs::SchemaMap& schema)
{
    m_schema = schema;
    m_lexer->setSchema(schema);
    recolor();
    m_inspection.start();
}

int KqlEditor::byteOf(int offset) const
{
    return int(QStringView(text()).left(offset).toUtf8().size());
}

int KqlEditor::offsetOf(int byte) const
{
    return int(QString::fromUtf8(text().toUtf8().left(byte)).size());
}

int KqlEditor::cursorOffset() const
{
    return offsetOf(int(SendScintilla(SCI_GETCURRENTPOS)));
}

void KqlEditor::setCursorOffset(int offset)
{
    SendScintilla(SCI_GOTOPOS, static_cast<unsigned long>(byteOf(offset)));
}

::logs::TextSpan KqlEditor::currentSpan() const
{
    return ::logs::queryAt(text(), cursorOffset());
}

QString KqlEditor::currentQuery() const
{
    const ::logs::TextSpan span = currentSpan();
    return text().mid(span.begin, span.end - span.begin);
}

/// A bar in the margin shows which lines a run would send.
void KqlEditor::markCurrent()
{
    markerDeleteAll(CurrentMarker);
    const QString all = text();
    const ::logs::TextSpan span = ::logs::queryAt(all, cursorOffset());
    if (span.end <= span.begin) {
        return;
    }
    const auto first = int(QStringView(all).left(span.begin).count(QLatin1Char('\n')));
    const auto last = int(QStringView(all).left(span.end).count(QLatin1Char('\n')));
    for (int line = first; line <= last && line < first + 2000; ++line) {
        markerAdd(line, CurrentMarker);
    }
}

void KqlEditor::inspect()
{
    const QString all = text();
    const ::logs::TextSpan span = currentSpan();
    const QString query = all.mid(span.begin, span.end - span.begin);
    SendScintilla(SCI_SETINDICATORCURRENT, static_cast<unsigned long>(ProblemIndicator));
    SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, static_cast<long>(length()));
    QString problem;
    if (!query.trimmed().isEmpty() && query.size() <= kLargestInspected) {
        const QList<kql::Diagnostic> problems = ::logs::problemsOf(query, m_schema);
        const int firstLine = int(QStringView(all).left(span.begin).count(QLatin1Char('\n')));
        for (const kql::Diagnostic& one : problems) {
            const int begin = byteOf(int(span.begin) + one.position);
            const int end = std::max(begin + 1, byteOf(int(span.begin) + one.position + std::max(1, one.length)));
            SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(begin), static_cast<long>(end - begin));
            if (problem.isEmpty()) {
                problem = tr("Line %1, column %2: %3").arg(firstLine + one.line).arg(one.column).arg(one.message);
            }
        }
    }
    if (problem != m_problem) {
        m_problem = problem;
        Q_EMIT problemChanged();
    }
}

void KqlEditor::showPlace(const ::logs::TextSpan& query, int line, int column, const QString& token)
{
    const QString all = text();
    qsizetype begin = query.begin;
    for (int i = 1; i < line; ++i) {
        const qsizetype next = all.indexOf(QLatin1Char('\n'), begin);
        if (next < 0 || next >= query.end) {
            break;
        }
        begin = next + 1;
    }
    begin = std::min(begin + std::max(0, column - 1), std::max(query.begin, query.end - 1));
    qsizetype end = token.isEmpty() ? begin + 1 : begin + token.size();
    while (token.isEmpty() && end < query.end && (all[end].isLetterOrNumber() || all[end] == u'_')) {
        ++end;
    }
    const int first = byteOf(int(begin));
    const int last = byteOf(int(std::min(end, query.end)));
    SendScintilla(SCI_SETINDICATORCURRENT, static_cast<unsigned long>(PlaceIndicator));
    SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(first), static_cast<long>(std::max(1, last - first)));
    setCursorOffset(int(begin));
    ensureCursorVisible();
}

void KqlEditor::clearPlace()
{
    SendScintilla(SCI_SETINDICATORCURRENT, static_cast<unsigned long>(PlaceIndicator));
    SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, static_cast<long>(length()));
}

QStringList KqlEditor::proposals() const
{
    const QString all = text();
    const int cursor = cursorOffset();
    const ::logs::TextSpan span = ::logs::queryAt(all, cursor);
    const bool isInside = cursor >= span.begin && cursor <= span.end + 1;
    const QString query = isInside ? all.mid(span.begin, std::max<qsizetype>(span.end, cursor) - span.begin) : QString();
    QStringList texts;
    for (const ::logs::Proposal& proposal : ::logs::proposalsAt(query, isInside ? cursor - int(span.begin) : 0, m_schema)) {
        texts << proposal.text;
    }
    return texts;
}

void KqlEditor::proposeNow()
{
    const QStringList texts = proposals();
    if (texts.isEmpty()) {
        SendScintilla(SCI_AUTOCCANCEL);
        return;
    }
    const int cursor = cursorOffset();
    const int typed = byteOf(cursor) - byteOf(::logs::wordBegin(text(), cursor));
    const QByteArray list = texts.mid(0, 200).join(QLatin1Char('\n')).toUtf8();
    SendScintilla(SCI_AUTOCSHOW, static_cast<unsigned long>(typed), list.constData());
}

bool KqlEditor::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool runs = (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && (key->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier));
        if (runs) {
            event->accept();
            return true;
        }
    }
    return QsciScintilla::event(event);
}

void KqlEditor::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier))) {
        Q_EMIT runRequested();
        return;
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        proposeNow();
        return;
    }
    if (event->key() == Qt::Key_F6 || (event->key() == Qt::Key_Escape && !isListActive())) {
        event->ignore(); // panes and Esc are the window's
        return;
    }
    QsciScintilla::keyPressEvent(event);
    const QString typed = event->text();
    const bool isWord = typed.size() == 1 && (typed[0].isLetter() || typed[0] == u'_');
    if (isWord && !isReadOnly()) {
        const int cursor = cursorOffset();
        if (cursor - ::logs::wordBegin(text(), cursor) >= 2) {
            proposeNow();
        }
    }
}

} // namespace widgets::logs
