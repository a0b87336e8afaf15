// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <tl/expected.hpp>

namespace core {

/// A value or an Error. Default-constructs to an Error of kind None, because QCoro::waitFor() default-constructs.
template <typename T> class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using Base = tl::expected<T, Error>;
    Result() : Base(tl::unexpect, Error{}) {}
    Result(T value) : Base(std::move(value)) {}
    Result(Error error) : Base(tl::unexpect, std::move(error)) {}
    Result(tl::unexpected<Error> error) : Base(std::move(error)) {}
};

template <> class [[nodiscard]] Result<void> : public tl::expected<void, Error>
{
public:
    using Base = tl::expected<void, Error>;
    Result() : Base(tl::unexpect, Error{}) {}
    Result(Error error) : Base(tl::unexpect, std::move(error)) {}
    Result(tl::unexpected<Error> error) : Base(std::move(error)) {}
    static Result ok() { return Result(std::in_place); }

private:
    explicit Result(std::in_place_t) : Base() {}
};

inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}
inline tl::unexpected<Error> failure(ErrorKind kind, const QString& message, const QString& target = {})
{
    return tl::unexpected<Error>(Error::make(kind, message, target));
}

} // namespace core
