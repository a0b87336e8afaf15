// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <git2.h>
#include <optional>
#include <utility>

namespace prompts {

/// Keeps libgit2 initialised for the program's life; cheap to make. Any thread.
struct GitLibrary
{
    GitLibrary();
};

/// Owner of one object of libgit2.
template <typename T, void (*Free)(T*)> class GitHandle
{
public:
    GitHandle() = default;
    explicit GitHandle(T* object) : m_object(object) {}
    GitHandle(GitHandle&& other) noexcept : m_object(std::exchange(other.m_object, nullptr)) {}
    GitHandle& operator=(GitHandle&& other) noexcept
    {
        std::swap(m_object, other.m_object);
        return *this;
    }
    GitHandle(const GitHandle&) = delete;
    GitHandle& operator=(const GitHandle&) = delete;
    ~GitHandle() { reset(); }
    T* get() const { return m_object; }
    T** out()
    {
        reset();
        return &m_object;
    }
    void reset()
    {
        if (m_object) {
            Free(std::exchange(m_object, nullptr));
        }
    }
    explicit operator bool() const { return m_object != nullptr; }

private:
    T* m_object = nullptr;
};

using GitRepository = GitHandle<git_repository, git_repository_free>;
using GitIndex = GitHandle<git_index, git_index_free>;
using GitCommit = GitHandle<git_commit, git_commit_free>;
using GitTree = GitHandle<git_tree, git_tree_free>;
using GitTreeEntry = GitHandle<git_tree_entry, git_tree_entry_free>;
using GitBlob = GitHandle<git_blob, git_blob_free>;
using GitObject = GitHandle<git_object, git_object_free>;
using GitReference = GitHandle<git_reference, git_reference_free>;
using GitSignature = GitHandle<git_signature, git_signature_free>;
using GitStatusList = GitHandle<git_status_list, git_status_list_free>;
using GitRevwalk = GitHandle<git_revwalk, git_revwalk_free>;
using GitDiff = GitHandle<git_diff, git_diff_free>;
using GitRemote = GitHandle<git_remote, git_remote_free>;
using GitConfig = GitHandle<git_config, git_config_free>;
using GitAnnotated = GitHandle<git_annotated_commit, git_annotated_commit_free>;
using GitBranches = GitHandle<git_branch_iterator, git_branch_iterator_free>;
using GitConflicts = GitHandle<git_index_conflict_iterator, git_index_conflict_iterator_free>;
using GitTag = GitHandle<git_tag, git_tag_free>;

/// A buffer that libgit2 fills.
struct GitText
{
    GitText() = default;
    ~GitText() { git_buf_dispose(&buffer); }
    GitText(const GitText&) = delete;
    GitText& operator=(const GitText&) = delete;
    QString text() const { return QString::fromUtf8(buffer.ptr, qsizetype(buffer.size)); }
    git_buf buffer = GIT_BUF_INIT;
};

/// The failure that libgit2 reported last on this thread, as a sentence with a remedy; `target`: what it was about.
core::Error gitError(int code, const QString& target);

QString hexOf(const git_oid& id);
/// 40 hex digits; nothing for other texts.
std::optional<git_oid> idOf(const QString& hex);

} // namespace prompts
