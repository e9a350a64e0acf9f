CREATE TABLE "lapses" (
	"camp_id" text NOT NULL,
	"approval_id" text NOT NULL,
	"song_id" text NOT NULL,
	"member_id" text NOT NULL,
	"label" text NOT NULL,
	"voted_on" bigint NOT NULL,
	"revision" bigint NOT NULL,
	"open" bigint NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "lapses_camp_id_approval_id_pk" PRIMARY KEY("camp_id","approval_id")
);
--> statement-breakpoint
ALTER TABLE "songs" ADD COLUMN "snoozed_at" bigint;--> statement-breakpoint
ALTER TABLE "lapses" ADD CONSTRAINT "lapses_camp_id_approval_id_approvals_camp_id_id_fk" FOREIGN KEY ("camp_id","approval_id") REFERENCES "public"."approvals"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lapses" ADD CONSTRAINT "lapses_camp_id_song_id_songs_camp_id_id_fk" FOREIGN KEY ("camp_id","song_id") REFERENCES "public"."songs"("camp_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lapses_open" ON "lapses" USING btree ("camp_id","member_id","open","song_id");--> statement-breakpoint
CREATE INDEX "lapses_by_song" ON "lapses" USING btree ("camp_id","song_id","open");--> statement-breakpoint
CREATE INDEX "songs_by_due" ON "songs" USING btree ("camp_id","due_at");