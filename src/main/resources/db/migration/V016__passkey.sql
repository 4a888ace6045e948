-- Passkeys, as Spring Security keeps them (its own names); no person's name is in them.
create table user_credentials (
    credential_id varchar(1400) primary key,
    -- the person's id, its 16 bytes in base64url
    user_entity_user_id varchar(1000) not null,
    public_key bytea not null,
    -- of the last answer; one that counts no further is refused, unless the device does not count
    signature_count bigint,
    uv_initialized boolean,
    backup_eligible boolean not null,
    authenticator_transports varchar(1000),
    public_key_credential_type varchar(100),
    backup_state boolean not null,
    attestation_object bytea,
    attestation_client_data_json bytea,
    created timestamp,
    last_used timestamp,
    label varchar(1000) not null
);
create index passkey_by_person on user_credentials (user_entity_user_id);
