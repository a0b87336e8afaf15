// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>

namespace cli {

/// Standard output and standard error. Text of others (answers, titles, service messages) passes safeText() first, so that it
/// cannot steer the terminal.
class Terminal
{
public:
    Terminal();
    bool outputIsTerminal() const { return m_outputIsTerminal; }
    bool errorIsTerminal() const { return m_errorIsTerminal; }
    int width() const; ///< columns; 100 where it is no terminal

    /// Writes as it is; results go here.
    void write(const QString& text);
    /// The same for UTF-8 that is passed on as it came.
    void writeBytes(const QByteArray& utf8);
    /// One line on standard error, over a progress line that stands there.
    void message(const QString& line);
    /// The one progress line: rewritten in place on a terminal, otherwise printed every ten seconds.
    void progress(const QString& line);
    void clearProgress();

    /// Without control characters but line breaks and tabs.
    static QString safeText(QString text);

private:
    bool m_outputIsTerminal = false;
    bool m_errorIsTerminal = false;
    bool m_progressStands = false;
    QElapsedTimer m_sinceProgress;
};

} // namespace cli
