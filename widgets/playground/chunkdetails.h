// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/flowtypes.h"
#include "widgets/common/controls.h"

class QPlainTextEdit;

namespace widgets::common {
class Badge;
}

namespace widgets::playground {

/// One retrieved chunk: where it is from, how it scored, whether it was used and why not, and its text with the words that the
/// search matched marked. All of it is untrusted text and shown as text.
class ChunkDetails : public QWidget
{
    Q_OBJECT
public:
    explicit ChunkDetails(QWidget* parent = nullptr);
    /// Null: nothing is chosen.
    void show(const ::playground::Chunk* chunk);

private:
    void mark();

    common::Label* m_title;
    common::Label* m_heading;
    common::Badge* m_state;
    common::Label* m_why;
    common::Label* m_scores;
    common::Label* m_address;
    QToolButton* m_open;
    QToolButton* m_copy;
    QPlainTextEdit* m_text;
    QStringList m_terms;
    QString m_url;
};

/// The texts between `<em>` and `</em>` of highlight fragments, each once.
QStringList highlightedTerms(const QStringList& fragments);

} // namespace widgets::playground
