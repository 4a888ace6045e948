-- Pictures that a draft brings and that no edition need have yet. While a row is here, its blob has a use.
create table quiz_draft_picture (
    quiz_id varchar(60) not null references quiz_draft (quiz_id),
    -- in the course, such as day-1/media/anatomy-1f3a9c2e.png
    path varchar(200) not null,
    blob_sha256 varchar(64) not null references blob (sha256),
    primary key (quiz_id, path)
);

create index quiz_draft_picture_by_blob on quiz_draft_picture (blob_sha256);
