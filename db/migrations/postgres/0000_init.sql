CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" bigint,
	"refresh_token_expires_at" bigint,
	"scope" text,
	"password" text,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"token" text NOT NULL,
	"expires_at" bigint NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"camp_id" text,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" integer NOT NULL,
	"image" text,
	"is_owner" bigint DEFAULT 0 NOT NULL,
	"may_create_camps" bigint DEFAULT 0 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"key" text PRIMARY KEY NOT NULL,
	"count" bigint NOT NULL,
	"reset_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "camps" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"place" text NOT NULL,
	"time_zone" text NOT NULL,
	"seats" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"created_at" bigint NOT NULL,
	"seeded_at" bigint
);
--> statement-breakpoint
CREATE TABLE "link_uses" (
	"link_id" text NOT NULL,
	"number" bigint NOT NULL,
	"at" bigint NOT NULL,
	"browser" text NOT NULL,
	CONSTRAINT "link_uses_link_id_number_pk" PRIMARY KEY("link_id","number")
);
--> statement-breakpoint
CREATE TABLE "links" (
	"id" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"token_hash" text NOT NULL,
	"user_id" text,
	"camp_id" text,
	"member_id" text,
	"uses" bigint NOT NULL,
	"max_uses" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"revoked_at" bigint,
	"created_at" bigint NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "members" (
	"camp_id" text NOT NULL,
	"id" text NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"status" text NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"main_craft" text,
	"other_crafts" text NOT NULL,
	"languages" text NOT NULL,
	"country" text NOT NULL,
	"publisher" text NOT NULL,
	"nights_present" text,
	"created_at" bigint NOT NULL,
	"accepted_at" bigint,
	"removed_at" bigint,
	CONSTRAINT "members_camp_id_id_pk" PRIMARY KEY("camp_id","id")
);
--> statement-breakpoint
CREATE TABLE "nights" (
	"camp_id" text NOT NULL,
	"number" bigint NOT NULL,
	"date" text NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	CONSTRAINT "nights_camp_id_number_pk" PRIMARY KEY("camp_id","number"),
	CONSTRAINT "nights_end_later" CHECK ("nights"."ends_at" > "nights"."starts_at")
);
--> statement-breakpoint
CREATE TABLE "rooms" (
	"camp_id" text NOT NULL,
	"number" bigint NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "rooms_camp_id_number_pk" PRIMARY KEY("camp_id","number")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"camp_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"actor" text,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"payload" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "events_camp_id_seq_pk" PRIMARY KEY("camp_id","seq")
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"camp_id" text NOT NULL,
	"id" text NOT NULL,
	"song_id" text NOT NULL,
	"kind" text NOT NULL,
	"member_id" text NOT NULL,
	"reason" text NOT NULL,
	"revision" bigint NOT NULL,
	"version" bigint NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "decisions_camp_id_id_pk" PRIMARY KEY("camp_id","id")
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"camp_id" text NOT NULL,
	"id" text NOT NULL,
	"song_id" text NOT NULL,
	"number" bigint NOT NULL,
	"parent" bigint,
	"author_id" text NOT NULL,
	"author_role" text NOT NULL,
	"kind" text NOT NULL,
	"restore_of" bigint,
	"reason" text NOT NULL,
	"title" text NOT NULL,
	"tempo" bigint,
	"key" text,
	"language" text,
	"lyrics" text NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "revisions_camp_id_id_pk" PRIMARY KEY("camp_id","id"),
	CONSTRAINT "revisions_number_positive" CHECK ("revisions"."number" > 0)
);
--> statement-breakpoint
CREATE TABLE "word_drafts" (
	"camp_id" text NOT NULL,
	"song_id" text NOT NULL,
	"member_id" text NOT NULL,
	"base" bigint NOT NULL,
	"words" text NOT NULL,
	"saved_at" bigint NOT NULL,
	CONSTRAINT "word_drafts_camp_id_song_id_member_id_pk" PRIMARY KEY("camp_id","song_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"camp_id" text NOT NULL,
	"number" bigint NOT NULL,
	"plan" text NOT NULL,
	"published_by" text NOT NULL,
	"published_at" bigint NOT NULL,
	CONSTRAINT "publications_camp_id_number_pk" PRIMARY KEY("camp_id","number")
);
--> statement-breakpoint
CREATE TABLE "rotation_drafts" (
	"camp_id" text NOT NULL,
	"version" bigint NOT NULL,
	"plan" text NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" bigint NOT NULL,
	CONSTRAINT "rotation_drafts_camp_id_pk" PRIMARY KEY("camp_id")
);
--> statement-breakpoint
CREATE TABLE "assets" (
	"camp_id" text NOT NULL,
	"id" text NOT NULL,
	"song_id" text NOT NULL,
	"version_id" text NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"sha256" text NOT NULL,
	"checked" text NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "assets_camp_id_id_pk" PRIMARY KEY("camp_id","id")
);
--> statement-breakpoint
CREATE TABLE "audio" (
	"sha256" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"facts" text,
	"preview" bigint NOT NULL,
	"peaks" bigint NOT NULL,
	"problem" text
);
--> statement-breakpoint
CREATE TABLE "blobs" (
	"sha256" text PRIMARY KEY NOT NULL,
	"size" bigint NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credit_proposals" (
	"camp_id" text NOT NULL,
	"id" text NOT NULL,
	"song_id" text NOT NULL,
	"publication" bigint NOT NULL,
	"credits" text NOT NULL,
	"status" text NOT NULL,
	"decided_by" text,
	"decided_at" bigint,
	"created_at" bigint NOT NULL,
	CONSTRAINT "credit_proposals_camp_id_id_pk" PRIMARY KEY("camp_id","id")
);
--> statement-breakpoint
CREATE TABLE "credits" (
	"camp_id" text NOT NULL,
	"song_id" text NOT NULL,
	"member_id" text NOT NULL,
	"craft" text NOT NULL,
	"position" bigint NOT NULL,
	CONSTRAINT "credits_camp_id_song_id_member_id_pk" PRIMARY KEY("camp_id","song_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"payload" text NOT NULL,
	"state" text NOT NULL,
	"attempts" bigint NOT NULL,
	"run_after" bigint NOT NULL,
	"lease_until" bigint,
	"lease_token" text,
	"problem" text,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "songs" (
	"camp_id" text NOT NULL,
	"id" text NOT NULL,
	"night" bigint NOT NULL,
	"room" bigint NOT NULL,
	"state" text NOT NULL,
	"state_since" bigint NOT NULL,
	"head_number" bigint NOT NULL,
	"title" text NOT NULL,
	"last_change_at" bigint NOT NULL,
	"last_change_by" text,
	"submitted_at" bigint,
	"submitted_revision" bigint,
	"submitted_version" bigint,
	"claimed_by" text,
	"claim_until" bigint,
	"retired_at" bigint,
	CONSTRAINT "songs_camp_id_id_pk" PRIMARY KEY("camp_id","id")
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"id" text PRIMARY KEY NOT NULL,
	"camp_id" text NOT NULL,
	"song_id" text NOT NULL,
	"member_id" text NOT NULL,
	"file_name" text NOT NULL,
	"size" bigint NOT NULL,
	"received" bigint NOT NULL,
	"state" text NOT NULL,
	"client_sha256" text,
	"candidate_sha256" text,
	"problem" text,
	"asset_id" text,
	"created_at" bigint NOT NULL,
	"last_byte_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "versions" (
	"camp_id" text NOT NULL,
	"id" text NOT NULL,
	"song_id" text NOT NULL,
	"number" bigint NOT NULL,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "versions_camp_id_id_pk" PRIMARY KEY("camp_id","id")
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "camps" ADD CONSTRAINT "camps_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_uses" ADD CONSTRAINT "link_uses_link_id_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_camp_id_member_id_members_camp_id_id_fk" FOREIGN KEY ("camp_id","member_id") REFERENCES "public"."members"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_camp_id_camps_id_fk" FOREIGN KEY ("camp_id") REFERENCES "public"."camps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nights" ADD CONSTRAINT "nights_camp_id_camps_id_fk" FOREIGN KEY ("camp_id") REFERENCES "public"."camps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rooms" ADD CONSTRAINT "rooms_camp_id_camps_id_fk" FOREIGN KEY ("camp_id") REFERENCES "public"."camps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_camp_id_camps_id_fk" FOREIGN KEY ("camp_id") REFERENCES "public"."camps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_camp_id_song_id_songs_camp_id_id_fk" FOREIGN KEY ("camp_id","song_id") REFERENCES "public"."songs"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_camp_id_member_id_members_camp_id_id_fk" FOREIGN KEY ("camp_id","member_id") REFERENCES "public"."members"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_camp_id_song_id_songs_camp_id_id_fk" FOREIGN KEY ("camp_id","song_id") REFERENCES "public"."songs"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_camp_id_author_id_members_camp_id_id_fk" FOREIGN KEY ("camp_id","author_id") REFERENCES "public"."members"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "word_drafts" ADD CONSTRAINT "word_drafts_camp_id_song_id_songs_camp_id_id_fk" FOREIGN KEY ("camp_id","song_id") REFERENCES "public"."songs"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "word_drafts" ADD CONSTRAINT "word_drafts_camp_id_member_id_members_camp_id_id_fk" FOREIGN KEY ("camp_id","member_id") REFERENCES "public"."members"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_camp_id_camps_id_fk" FOREIGN KEY ("camp_id") REFERENCES "public"."camps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_camp_id_published_by_members_camp_id_id_fk" FOREIGN KEY ("camp_id","published_by") REFERENCES "public"."members"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rotation_drafts" ADD CONSTRAINT "rotation_drafts_camp_id_camps_id_fk" FOREIGN KEY ("camp_id") REFERENCES "public"."camps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rotation_drafts" ADD CONSTRAINT "rotation_drafts_camp_id_changed_by_members_camp_id_id_fk" FOREIGN KEY ("camp_id","changed_by") REFERENCES "public"."members"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assets" ADD CONSTRAINT "assets_sha256_blobs_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."blobs"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assets" ADD CONSTRAINT "assets_camp_id_version_id_versions_camp_id_id_fk" FOREIGN KEY ("camp_id","version_id") REFERENCES "public"."versions"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assets" ADD CONSTRAINT "assets_camp_id_song_id_songs_camp_id_id_fk" FOREIGN KEY ("camp_id","song_id") REFERENCES "public"."songs"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audio" ADD CONSTRAINT "audio_sha256_blobs_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."blobs"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_proposals" ADD CONSTRAINT "credit_proposals_camp_id_song_id_songs_camp_id_id_fk" FOREIGN KEY ("camp_id","song_id") REFERENCES "public"."songs"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credits" ADD CONSTRAINT "credits_camp_id_song_id_songs_camp_id_id_fk" FOREIGN KEY ("camp_id","song_id") REFERENCES "public"."songs"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credits" ADD CONSTRAINT "credits_camp_id_member_id_members_camp_id_id_fk" FOREIGN KEY ("camp_id","member_id") REFERENCES "public"."members"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "songs" ADD CONSTRAINT "songs_camp_id_camps_id_fk" FOREIGN KEY ("camp_id") REFERENCES "public"."camps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "songs" ADD CONSTRAINT "songs_camp_id_claimed_by_members_camp_id_id_fk" FOREIGN KEY ("camp_id","claimed_by") REFERENCES "public"."members"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_camp_id_song_id_songs_camp_id_id_fk" FOREIGN KEY ("camp_id","song_id") REFERENCES "public"."songs"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_camp_id_member_id_members_camp_id_id_fk" FOREIGN KEY ("camp_id","member_id") REFERENCES "public"."members"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "versions" ADD CONSTRAINT "versions_camp_id_song_id_songs_camp_id_id_fk" FOREIGN KEY ("camp_id","song_id") REFERENCES "public"."songs"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "versions" ADD CONSTRAINT "versions_camp_id_created_by_members_camp_id_id_fk" FOREIGN KEY ("camp_id","created_by") REFERENCES "public"."members"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accounts_by_user" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_by_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verifications_by_identifier" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE UNIQUE INDEX "links_by_token" ON "links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "links_by_member" ON "links" USING btree ("camp_id","member_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "members_by_user" ON "members" USING btree ("camp_id","user_id");--> statement-breakpoint
CREATE INDEX "members_of_user" ON "members" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "decisions_by_song" ON "decisions" USING btree ("camp_id","song_id","at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "revisions_by_song_and_number" ON "revisions" USING btree ("camp_id","song_id","number");--> statement-breakpoint
CREATE INDEX "assets_by_song" ON "assets" USING btree ("camp_id","song_id");--> statement-breakpoint
CREATE INDEX "assets_by_blob" ON "assets" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "credit_proposals_by_song" ON "credit_proposals" USING btree ("camp_id","song_id","status");--> statement-breakpoint
CREATE INDEX "credits_of_member" ON "credits" USING btree ("camp_id","member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_by_subject" ON "jobs" USING btree ("kind","subject");--> statement-breakpoint
CREATE INDEX "jobs_by_state" ON "jobs" USING btree ("state","run_after","id");--> statement-breakpoint
CREATE UNIQUE INDEX "songs_by_night_and_room" ON "songs" USING btree ("camp_id","night","room");--> statement-breakpoint
CREATE INDEX "songs_by_state" ON "songs" USING btree ("camp_id","state","state_since","id");--> statement-breakpoint
CREATE INDEX "uploads_by_song" ON "uploads" USING btree ("camp_id","song_id","state");--> statement-breakpoint
CREATE INDEX "uploads_by_state" ON "uploads" USING btree ("state","last_byte_at");--> statement-breakpoint
CREATE UNIQUE INDEX "versions_by_song_and_number" ON "versions" USING btree ("camp_id","song_id","number");