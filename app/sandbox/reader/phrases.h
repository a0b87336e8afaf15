// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/reader/script.h"

#include <QString>

namespace sandbox::reader {

/// Sentences that the reader says itself; everything else in an answer is quoted.
enum class Phrase {
    NotAnswered,     ///< the documents do not answer
    PartNotAnswered, ///< ... one part of the question; %1 is that part
    NoGrounding,     ///< the request holds nothing to read
    Identity,        ///< who the model is
    Greeting,        ///< to a message that asks nothing
    YouWrote,        ///< %1 is what the user said earlier
    MissingArgument, ///< %1 is a function, %2 what it still needs
};

/// The sentence in `language`; English for languages without one.
QString phrase(Phrase which, Language language);

} // namespace sandbox::reader
